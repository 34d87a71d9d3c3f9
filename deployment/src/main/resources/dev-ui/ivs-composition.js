import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import { templateOf } from './composition-title.js';
import './ivs-failure.js';
import { idOf, isFinal, stateBadge, timeOfDay } from './ivs-state.js';
import { ivsStyle } from './ivs-style.js';

/**
 * A composition. What can be done to it comes in as functions that answer {value, failure}: stop(), and for the fake
 * destination(id, action) and publisher(userId, action). Of the fake are also the publishers of the stage, undefined if nobody has
 * touched it.
 */
class IvsComposition extends LitElement {

  static styles = [ivsStyle, css`
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 2fr);
      gap: 16px;
    }

    .left {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }

    table {
      table-layout: fixed;
    }

    th:nth-child(n + 2) {
      width: 150px;
    }

    td {
      vertical-align: middle;
    }

    ol {
      max-height: 190px;
      margin: 4px 0 0;
      padding: 0;
      overflow: auto;
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 8px;
      align-items: center;
      padding: 2px 2px;
    }

    vaadin-button {
      margin: 0;
    }

    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 2px 12px;
      margin: 0;
    }

    dt {
      color: var(--lumo-secondary-text-color);
    }

    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `];

  static properties = {
    composition: { attribute: false },
    fake: { type: Boolean },
    publishers: { attribute: false },
    actions: { attribute: false },
    _failure: { state: true },
    _asking: { state: true },
  };

  render() {
    const { arn, state, startTime, endTime } = this.composition;
    const template = templateOf(this.composition);
    return html`
      <article class="card" aria-label="Composition ${idOf(arn)}">
        <header class="row">
          ${stateBadge(state)}
          <h3 class="grow wrap">${template ? html`${template} ` : nothing}<span class="mono">${idOf(arn)}</span></h3>
          <span class="quiet">${timeOfDay(startTime)}${endTime ? ` to ${timeOfDay(endTime)}` : ''}</span>
          <vaadin-button theme="error small" aria-label="Stop composition ${idOf(arn)}"
              ?disabled=${isFinal(state) || this._asking} @click=${this._stop}>Stop</vaadin-button>
        </header>
        ${this._asking && !isFinal(state) ? this._question() : nothing}
        <ivs-failure .failure=${this._failure}></ivs-failure>
        ${this._unread()}
        <div class="columns">
          <div class="left">
            ${this._destinations()}
            ${this._facts()}
            ${this.fake && !isFinal(state) ? this._publishers() : nothing}
          </div>
          <section>
            <h3>Time line</h3>
            <ol tabindex="0" aria-label="Time line">
              ${(this.composition.changes ?? []).map(change => html`
                <li><span class="quiet">${timeOfDay(change.time)}</span>
                  <span class="wrap">${this._whose(change)}</span>${stateBadge(change.state)}</li>`)}
            </ol>
          </section>
        </div>
      </article>`;
  }

  /** Not where the button was, so that a double click answers nothing. */
  _question() {
    return html`
      <div class="row" role="group" aria-label="Stop composition ${idOf(this.composition.arn)}?">
        <span class="warn">This stops a composition on AWS, and what it broadcasts and records ends.</span>
        <vaadin-button theme="error small" id="confirm" @click=${this._stopNow}>Stop on AWS</vaadin-button>
        <vaadin-button theme="small" @click=${() => { this._asking = false; }}>Cancel</vaadin-button>
      </div>`;
  }

  _stop() {
    if (this.fake) {
      this._stopNow();
    } else {
      this._asking = true;
    }
  }

  _stopNow() {
    this._asking = false;
    this._do(this.actions.stop());
  }

  _unread() {
    const { unread } = this.composition;
    return unread ? html`<p class="warn wrap">This is only what the list says, the rest cannot be read now: ${unread.message}</p>`
      : nothing;
  }

  _destinations() {
    return html`
      <table>
        <thead><tr><th>Destination</th><th>State</th>${this.fake ? html`<th>At the fake</th>` : nothing}</tr></thead>
        <tbody>
          ${this.composition.destinations.map(destination => html`
            <tr class="destination">
              <td>${nameOf(destination)} <span class="quiet mono">${destination.id}</span></td>
              <td>${stateBadge(destination.state)}</td>
              ${this.fake ? html`<td>${this._drives(destination)}</td>` : nothing}
            </tr>`)}
        </tbody>
      </table>`;
  }

  _drives(destination) {
    const { id, state } = destination;
    return state === 'RECONNECTING'
      ? html`<vaadin-button theme="small" aria-label="Restore ${nameOf(destination)}"
          @click=${() => this._do(this.actions.destination(id, 'activate'))}>Restore</vaadin-button>`
      : html`<vaadin-button theme="small" aria-label="Break ${nameOf(destination)}" ?disabled=${state !== 'ACTIVE'}
          @click=${() => this._do(this.actions.destination(id, 'reconnect'))}>Break</vaadin-button>`;
  }

  _facts() {
    const { arn, stageArn, tags, destinations } = this.composition;
    const prefix = destinations.map(destination => destination.detail?.s3?.recordingPrefix).find(Boolean);
    return html`
      <dl>
        <dt>ARN</dt><dd class="mono">${arn}</dd>
        <dt>Stage</dt><dd class="mono">${stageArn}</dd>
        ${prefix ? html`<dt>Recording prefix</dt><dd class="mono">${prefix}</dd>` : nothing}
        ${Object.keys(tags ?? {}).length ? html`<dt>Tags</dt>
          <dd class="mono">${Object.entries(tags).map(([key, value]) => `${key}=${value}`).join(', ')}</dd>` : nothing}
      </dl>`;
  }

  _publishers() {
    return html`
      <div class="row">
        <label class="quiet" for="publisher">Publisher</label>
        <input id="publisher" class="mono" size="12" value="host">
        <vaadin-button theme="small" aria-label="Publisher joins stage ${idOf(this.composition.stageArn)}"
            @click=${() => this._publisher('publish')}>joins</vaadin-button>
        <vaadin-button theme="small" aria-label="Publisher leaves stage ${idOf(this.composition.stageArn)}"
            @click=${() => this._publisher('leave')}>leaves</vaadin-button>
        <span role="status" class="wrap">${this._onStage()}</span>
      </div>`;
  }

  _onStage() {
    if (!this.publishers) {
      return html`<span class="quiet">Nobody has joined yet, which counts as published.</span>`;
    }
    return this.publishers.length ? html`Publishing: <span class="mono">${this.publishers.join(', ')}</span>`
      : html`<span class="warn">Nobody publishes: the composition ends a minute after the last publisher left, or with
        auto-stop=participants the last participant.</span>`;
  }

  _publisher(action) {
    this._do(this.actions.publisher(this.renderRoot.querySelector('#publisher').value, action));
  }

  _whose({ destinationId }) {
    const destination = this.composition.destinations.find(({ id }) => id === destinationId);
    return destination ? nameOf(destination) : 'composition';
  }

  async _do(call) {
    this._failure = undefined;
    this._failure = (await call).failure;
  }
}

/** A list of the service does not say what a destination is. */
function nameOf({ configuration }) {
  const kind = configuration?.s3 ? 'S3' : configuration?.channel ? 'channel' : 'destination';
  return configuration?.name ? `${configuration.name} (${kind})` : kind;
}

customElements.define('ivs-composition', IvsComposition);
