import { QwcHotReloadElement, html, css, nothing } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import './ivs-exchange.js';
import './ivs-failure.js';
import { connectionFailure } from './ivs-failure.js';
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
    _requests: { state: true },
    _open: { state: true },
    _failure: { state: true },
  };

  fakeRpc = new JsonRpc(this, false, 'fake');

  connectedCallback() {
    super.connectedCallback();
    this.hotReload();
  }

  disconnectedCallback() {
    this._watching?.cancel();
    super.disconnectedCallback();
  }

  hotReload() {
    this._watching?.cancel();
    this.fakeRpc.endpoint().then(response => {
      this._endpoint = response.result;
      if (this._endpoint.fake) {
        this._watch();
      }
    }, e => { this._failure = connectionFailure(e); });
  }

  _watch() {
    this._watching = this.fakeRpc.requests()
      .onNext(response => {
        this._requests = response.result.value ?? this._requests;
        this._failure = response.result.failure;
      })
      .onError(response => { this._failure = connectionFailure(response); });
  }

  render() {
    return html`
      <div class="page">
        <ivs-failure .failure=${this._failure}></ivs-failure>
        ${this._endpoint && !this._endpoint.fake ? html`
          <p>Only the fake records its requests, and the endpoint is ${this._endpoint.uri}.</p>` : nothing}
        ${this._requests ? this._page() : nothing}
      </div>`;
  }

  _page() {
    return this._requests.length === 0 ? html`<p>The fake has seen no request yet.</p>` : html`
      <div class="columns">
        <table>
          <thead>
            <tr><th>Time</th><th>Operation</th><th class="number">Status</th><th class="number">Duration</th>
              <th class="number">Attempt</th></tr>
          </thead>
          <tbody>${this._requests.map(request => this._row(request))}</tbody>
        </table>
        ${this._open ? html`<ivs-exchange .request=${this._open} endpoint=${this._endpoint.uri}></ivs-exchange>` : html`
          <p class="quiet">The latest 200 requests at the fake. Choose one to see the whole exchange.</p>`}
      </div>`;
  }

  _row(request) {
    const { time, operation, status, durationMicros, attempt, fault } = request;
    return html`
      <tr class="request" aria-selected=${isSame(request, this._open)} @click=${() => { this._open = request; }}>
        <td class="quiet">${timeOfDay(time)}</td>
        <td><button class="link" title="Show the whole exchange">${operation}</button></td>
        <td class="number ${status < 400 ? 'good' : 'bad'}" title=${fault ? `by the fault ${fault}` : nothing}>${status}</td>
        <td class="number">${(durationMicros / 1000).toFixed(1)} ms</td>
        <td class="number">${attempt}</td>
      </tr>`;
  }
}

/** Each update has new objects; an attempt is known by its call. */
function isSame(one, other) {
  return other !== undefined && one.time === other.time && one.invocationId === other.invocationId
    && one.attempt === other.attempt && one.operation === other.operation;
}

customElements.define('qwc-ivs-requests', QwcIvsRequests);
