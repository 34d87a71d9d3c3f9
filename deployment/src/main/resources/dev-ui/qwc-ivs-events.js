import { QwcHotReloadElement, html, css, nothing } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import './ivs-event.js';
import './ivs-failure.js';
import { matches } from './event-filter.js';
import { answerOf } from './ivs-failure.js';
import { Polling } from './ivs-polling.js';
import { idOf, timeOfDay } from './ivs-state.js';
import { ivsStyle } from './ivs-style.js';

const CLASSES = { delivered: 'good', late: 'warn', lost: 'bad', waiting: 'busy' };

/** The page of the events: what the fake has emitted, and what the application was told. */
export class QwcIvsEvents extends QwcHotReloadElement {

  static styles = [ivsStyle, css`
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
      gap: 16px;
      align-items: start;
    }

    tr[aria-selected=true] {
      background: var(--lumo-primary-color-10pct);
    }

    td {
      white-space: nowrap;
    }

    ivs-event {
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
    _view: { state: true },
    _failure: { state: true },
    _filter: { state: true },
    _open: { state: true },
    _event: { state: true },
  };

  jsonRpc = new JsonRpc(this, false, 'events');

  _filter = '';

  _polling = new Polling(this, () => answerOf(this.jsonRpc.events()), ({ value, failure }) => {
    this._view = value ?? this._view;
    this._failure = failure;
  }, 1000);

  hotReload() {
    this._polling.renew();
  }

  render() {
    return html`
      <div class="page">
        <ivs-failure .failure=${this._failure}></ivs-failure>
        ${this._view ? this._page(this._view) : nothing}
      </div>`;
  }

  _page({ endpoint, events }) {
    const shown = events.filter(event => matches(event, this._filter));
    return html`
      <div class="row">
        <label class="quiet" for="filter">Filter</label>
        <input id="filter" size="30" placeholder="name, state, ARN or id" .value=${this._filter}
            @input=${e => { this._filter = e.target.value; }}>
        <span class="quiet" role="status">${this._count(shown, events)}</span>
      </div>
      ${events.length === 0 ? html`<p>${endpoint.fake ? 'The fake has emitted no event yet. Start a composition on the page Templates.'
        : `No event has come in yet: with ${endpoint.uri}, they come from Amazon EventBridge alone.`}</p>` : html`
        <div class="columns">
          <table>
            <thead><tr><th>Time</th><th>Event</th><th>Of</th><th>State</th></tr></thead>
            <tbody>${repeat(shown, ({ key }) => key, event => this._row(event))}</tbody>
          </table>
          ${this._open ? this._whole(endpoint) : html`
            <p class="quiet">The latest 200 events. Choose one to see its JSON.</p>`}
        </div>`}`;
  }

  _count(shown, events) {
    return shown.length < events.length ? `${shown.length} of ${events.length}` : '';
  }

  _row({ key, time, name, resource, state }) {
    return html`
      <tr class="event" aria-selected=${key === this._open} @click=${() => this._show(key)}>
        <td class="quiet">${timeOfDay(time)}</td>
        <td><button class="link" title="Show the whole event">${name ?? 'no event'}</button></td>
        <td class="mono" title=${resource ?? ''}>${idOf(resource ?? '')}</td>
        <td><span class="badge ${CLASSES[state]}">${state}</span></td>
      </tr>`;
  }

  _whole(endpoint) {
    const { value, failure } = this._event ?? {};
    return value ? keyed(this._open, html`
        <ivs-event .json=${value} ?fake=${endpoint.fake}
            .sendAgain=${anew => answerOf(this.jsonRpc.sendAgain({ key: this._open, anew }))}></ivs-event>`)
      : html`<ivs-failure .failure=${failure}></ivs-failure>`;
  }

  async _show(key) {
    if (this._open === key && this._event?.value) {
      return;
    }
    this._open = key;
    this._event = undefined;
    const event = await answerOf(this.jsonRpc.event({ key }));
    if (this._open === key) {
      this._event = event;
    }
  }
}

customElements.define('qwc-ivs-events', QwcIvsEvents);
