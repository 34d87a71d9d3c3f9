import { QwcHotReloadElement, html, css, nothing } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { repeat } from 'lit/directives/repeat.js';
import './ivs-failure.js';
import { answerOf } from './ivs-failure.js';
import { Polling } from './ivs-polling.js';
import { dateAndTime, idOf, stateBadge } from './ivs-state.js';
import { ivsStyle } from './ivs-style.js';
import { below, claimsLine, toldLine } from './recording-lines.js';

/** The page of the recordings: where they are, their files at the fake, and what waits for being told. */
export class QwcIvsRecordings extends QwcHotReloadElement {

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

    ul {
      max-height: calc(100vh - 380px);
      min-height: 120px;
      margin: 0;
      padding: 0;
      overflow: auto;
      list-style: none;
    }

    a {
      color: var(--lumo-primary-text-color);
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
    _open: { state: true },
    _files: { state: true },
  };

  jsonRpc = new JsonRpc(this, false, 'recordings');

  _polling = new Polling(this, () => answerOf(this.jsonRpc.recordings()), ({ value, failure }) => {
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

  _page(view) {
    const { recordings, waiting } = view;
    const open = recordings.find(recording => keyOf(recording) === this._open);
    return html`
      <p id="told" class=${waiting ? 'warn' : 'quiet'}>${toldLine(view)} ${claimsLine(view)}</p>
      ${recordings.length === 0 ? html`
        <p>There is no recording. On the page Templates, start one whose destinations have s3.</p>` : html`
        <div class="columns">
          <table>
            <thead><tr><th>Composition</th><th>Since</th><th>Destination</th><th>State</th></tr></thead>
            <tbody>${repeat(recordings, keyOf, recording => this._row(recording))}</tbody>
          </table>
          ${open ? this._whole(open) : html`<p class="quiet">Choose one to see where it is.</p>`}
        </div>`}`;
  }

  _row(recording) {
    const { compositionArn, startTime, name, destinationId, state } = recording;
    return html`
      <tr class="recording" aria-selected=${keyOf(recording) === this._open} @click=${() => this._show(recording)}>
        <td><button class="link mono" aria-label="Recording of composition ${idOf(compositionArn)}, ${name ?? destinationId}"
          >${idOf(compositionArn)}</button></td>
        <td class="quiet">${dateAndTime(startTime)}</td>
        <td class="wrap">${name ?? html`<span class="mono">${destinationId}</span>`}</td>
        <td>${stateBadge(state)}</td>
      </tr>`;
  }

  _whole({ compositionArn, storageConfigurationArn, bucket, prefix, manifest }) {
    return html`
      <section class="card" aria-label="Recording of composition ${idOf(compositionArn)}">
        <dl>
          ${bucket ? html`<dt>Bucket</dt><dd class="mono">${bucket}</dd>`
            : html`<dt>Bucket</dt><dd>that of <span class="mono">${storageConfigurationArn}</span></dd>`}
          <dt>Prefix</dt><dd class="mono">${prefix}</dd>
          <dt>Manifest</dt><dd class="mono">${manifest}</dd>
        </dl>
        ${bucket ? this._filesAtTheFake(prefix) : html`
          <p class="quiet">The files are in Amazon S3, which is not asked from here.</p>`}
      </section>`;
  }

  _filesAtTheFake(prefix) {
    const { value, failure } = this._files ?? {};
    if (!value) {
      return html`<ivs-failure .failure=${failure}></ivs-failure>`;
    }
    return html`
      <h3>Files at the fake</h3>
      ${value.files.length === 0 ? html`
        <p>There are none until the destination is ACTIVE. Choose it again then.</p>` : html`
        <ul tabindex="0" aria-label="Files">${value.files.map(({ key, size, uri }) => html`
          <li><a class="mono wrap" href=${uri} target="_blank" rel="noopener">${below(prefix, key)}</a>
            <span class="quiet">${size} bytes</span></li>`)}
        </ul>`}
      ${value.more ? html`<p class="quiet">The fake has more than these ${value.files.length}.</p>` : nothing}`;
  }

  /** Choosing it again reads its files again: a recording grows. */
  async _show(recording) {
    const key = keyOf(recording);
    const { bucket, prefix } = recording;
    if (this._open !== key) {
      this._files = undefined;
    }
    this._open = key;
    if (bucket) {
      const files = await answerOf(this.jsonRpc.files({ bucket, prefix }));
      if (this._open === key) {
        this._files = files;
      }
    }
  }
}

function keyOf({ compositionArn, destinationId }) {
  return `${compositionArn} ${destinationId}`;
}

customElements.define('qwc-ivs-recordings', QwcIvsRecordings);
