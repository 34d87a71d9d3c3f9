import { QwcHotReloadElement, html, css, nothing } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { repeat } from 'lit/directives/repeat.js';
import './ivs-exchange.js';
import './ivs-failure.js';
import { answerOf } from './ivs-failure.js';
import { Polling } from './ivs-polling.js';
import { latestOf, rowsAfter } from './request-rows.js';
import { timeOfDay } from './ivs-state.js';
import { ivsStyle } from './ivs-style.js';

/** The page of the requests at the fake. */
export class QwcIvsRequests extends QwcHotReloadElement {

  static styles = [ivsStyle, css`
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
      gap: 16px;
      align-items: start;
    }

    tr[aria-selected=true] {
      background: var(--lumo-primary-color-10pct);
    }

    td {
      white-space: nowrap;
    }

    .number {
      text-align: right;
    }

    ivs-exchange {
      position: sticky;
      top: 0;
    }

    @media (max-width: 900px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `];

  static properties = {
    _endpoint: { state: true },
    _rows: { state: true },
    _failure: { state: true },
    _open: { state: true },
    _exchange: { state: true },
  };

  fakeRpc = new JsonRpc(this, false, 'fake');

  _rows = [];

  _polling = new Polling(this, () => answerOf(this.fakeRpc.requests({ after: latestOf(this._rows) })), ({ value, failure }) => {
    this._failure = failure;
    if (value) {
      this._endpoint = value.endpoint;
      this._rows = (value.recorded && rowsAfter(this._rows, value.recorded)) ?? [];
    }
  }, 1000);

  hotReload() {
    this._polling.renew();
  }

  render() {
    return html`
      <div class="page">
        <ivs-failure .failure=${this._failure}></ivs-failure>
        ${this._endpoint ? this._page(this._endpoint) : nothing}
      </div>`;
  }

  _page(endpoint) {
    if (!endpoint.fake) {
      return html`<p>Only the fake records its requests, and the endpoint is ${endpoint.uri}.</p>`;
    }
    return this._rows.length === 0 ? html`<p>The fake has seen no request yet.</p>` : html`
      <div class="columns">
        <table>
          <thead>
            <tr><th>Time</th><th>Operation</th><th class="number">Status</th><th class="number">Duration</th>
              <th class="number">Attempt</th></tr>
          </thead>
          <tbody>${repeat(this._rows, ({ number }) => number, request => this._row(request))}</tbody>
        </table>
        ${this._open ? this._whole(endpoint) : html`
          <p class="quiet">The latest 200 requests at the fake. Choose one to see the whole exchange.</p>`}
      </div>`;
  }

  _whole(endpoint) {
    const { value, failure } = this._exchange ?? {};
    return value ? html`<ivs-exchange .request=${value} endpoint=${endpoint.uri}></ivs-exchange>`
      : html`<ivs-failure .failure=${failure}></ivs-failure>`;
  }

  async _show(number) {
    this._open = number;
    this._exchange = undefined;
    const exchange = await answerOf(this.fakeRpc.exchange({ number }));
    if (this._open === number) {
      this._exchange = exchange;
    }
  }

  _row(request) {
    const { number, time, operation, status, durationMicros, attempt, fault } = request;
    return html`
      <tr class="request" aria-selected=${number === this._open} @click=${() => this._show(number)}>
        <td class="quiet">${timeOfDay(time)}</td>
        <td><button class="link" title="Show the whole exchange">${operation}</button></td>
        <td class="number ${status < 400 ? 'good' : 'bad'}">${fault ? html`<span class="quiet">fault ${fault}</span> ` : nothing}${status}</td>
        <td class="number">${(durationMicros / 1000).toFixed(1)} ms</td>
        <td class="number">${attempt}</td>
      </tr>`;
  }
}

customElements.define('qwc-ivs-requests', QwcIvsRequests);
