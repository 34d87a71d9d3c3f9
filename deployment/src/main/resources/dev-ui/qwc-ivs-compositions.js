import { QwcHotReloadElement, html, nothing } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import './ivs-composition.js';
import './ivs-failure.js';
import './ivs-fake-controls.js';
import './ivs-guard-line.js';
import { connectionFailure } from './ivs-failure.js';
import { isFinal } from './ivs-state.js';
import { ivsStyle } from './ivs-style.js';

/** The page of the compositions, as they change. */
export class QwcIvsCompositions extends QwcHotReloadElement {

  static styles = ivsStyle;

  static properties = {
    _view: { state: true },
    _failure: { state: true },
  };

  jsonRpc = new JsonRpc(this, false, 'compositions');
  fakeRpc = new JsonRpc(this, true, 'fake');

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
    this._watching = this.jsonRpc.watch()
      .onNext(response => {
        this._view = response.result.value ?? this._view;
        this._failure = response.result.failure;
      })
      .onError(response => { this._failure = connectionFailure(response); });
  }

  render() {
    return html`
      <div class="page">
        <ivs-failure .failure=${this._failure}></ivs-failure>
        ${this._view ? this._page(this._view) : nothing}
      </div>`;
  }

  _page({ endpoint, compositions, clock, guard }) {
    return html`
      <ivs-guard-line .guard=${guard}></ivs-guard-line>
      ${endpoint.fake ? html`
        <ivs-fake-controls .clock=${clock} .actions=${{
          advanceMinute: () => answer(this.fakeRpc.advanceMinute()),
          throttleNext: () => answer(this.fakeRpc.throttleNext()),
        }}></ivs-fake-controls>` : html`<p class="quiet">Compositions at ${endpoint.uri}.</p>`}
      ${compositions.length ? liveFirst(compositions).map(composition => this._composition(composition, endpoint)) : html`
        <p>There is no composition. Start one on the page Templates.</p>`}`;
  }

  _composition(composition, { fake }) {
    const { arn, stageArn } = composition;
    return html`
      <ivs-composition .composition=${composition} ?fake=${fake} .actions=${{
        stop: () => answer(this.jsonRpc.stop({ arn })),
        destination: (destination, action) => answer(this.fakeRpc.destination({ arn, destination, action })),
        publisher: (userId, action) => answer(this.fakeRpc.publisher({ stageArn, userId, action })),
      }}></ivs-composition>`;
  }
}

function answer(call) {
  return call.then(response => response.result, e => ({ failure: connectionFailure(e) }));
}

/** The live ones, then those that have ended; the newest first. */
function liveFirst(compositions) {
  return [...compositions].sort((a, b) => isFinal(a.state) - isFinal(b.state)
    || (b.startTime ?? '').localeCompare(a.startTime ?? '') || a.arn.localeCompare(b.arn));
}

customElements.define('qwc-ivs-compositions', QwcIvsCompositions);
