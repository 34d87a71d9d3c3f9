import { QwcHotReloadElement, html, css, nothing } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { repeat } from 'lit/directives/repeat.js';
import './ivs-composition.js';
import './ivs-failure.js';
import './ivs-fake-controls.js';
import './ivs-guard-line.js';
import { answerOf } from './ivs-failure.js';
import { Polling } from './ivs-polling.js';
import { isFinal } from './ivs-state.js';
import { ivsStyle } from './ivs-style.js';

/** The page of the compositions, as they change. */
export class QwcIvsCompositions extends QwcHotReloadElement {

  static styles = [ivsStyle, css`
    .list {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
  `];

  static properties = {
    _view: { state: true },
    _failure: { state: true },
  };

  jsonRpc = new JsonRpc(this, false, 'compositions');
  fakeRpc = new JsonRpc(this, true, 'fake');

  _order = [];

  _polling = new Polling(this, () => answerOf(this.jsonRpc.current()), ({ value, failure }) => {
    this._view = value ?? this._view;
    this._failure = failure;
  }, 500);

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

  _page({ endpoint, compositions, more, clock, guard }) {
    return html`
      <ivs-guard-line .guard=${guard}></ivs-guard-line>
      ${endpoint.fake ? html`
        <ivs-fake-controls .clock=${clock} .actions=${{
          advance: duration => answerOf(this.fakeRpc.advance({ duration })),
          clock: mode => answerOf(this.fakeRpc.clock({ mode })),
          reset: () => answerOf(this.fakeRpc.reset()),
          snapshot: () => answerOf(this.fakeRpc.snapshot()),
          load: json => answerOf(this.fakeRpc.load({ json })),
          throttleNext: () => answerOf(this.fakeRpc.throttleNext()),
        }}></ivs-fake-controls>` : html`<p class="quiet">Compositions at ${endpoint.uri}.</p>`}
      ${compositions.length ? html`
        <div class="list">
          ${repeat(this._inOrder(compositions), ({ arn }) => arn, composition => this._composition(composition))}
        </div>` : html`<p>There is no composition. Start one on the page Templates.</p>`}
      ${more ? html`<p class="quiet">The service lists more than these ${compositions.length}.</p>` : nothing}`;
  }

  /** Nothing moves away from under the pointer or the focus, where it could be taken for another: what is new is last then. */
  _inOrder(compositions) {
    const inUse = this.renderRoot.querySelector('.list')?.matches(':hover, :focus-within');
    const sorted = inUse ? stable(compositions, this._order) : liveFirst(compositions);
    this._order = sorted.map(({ arn }) => arn);
    return sorted;
  }

  _composition(composition) {
    const { arn, stageArn } = composition;
    const { endpoint, publishers } = this._view;
    return html`
      <ivs-composition .composition=${composition} ?fake=${endpoint.fake} .publishers=${publishers?.[stageArn]} .actions=${{
        stop: () => answerOf(this.jsonRpc.stop({ arn })),
        destination: (destination, action) => answerOf(this.fakeRpc.destination({ arn, destination, action })),
        publisher: (userId, action) => answerOf(this.fakeRpc.publisher({ stageArn, userId, action })),
      }}></ivs-composition>`;
  }
}

/** The live ones, then those that have ended; the newest first. */
function liveFirst(compositions) {
  return [...compositions].sort((a, b) => isFinal(a.state) - isFinal(b.state)
    || (b.startTime ?? '').localeCompare(a.startTime ?? '') || a.arn.localeCompare(b.arn));
}

/** In the order of these ARNs, then those that are not among them. */
function stable(compositions, order) {
  const before = order.map(arn => compositions.find(composition => composition.arn === arn)).filter(Boolean);
  return [...before, ...liveFirst(compositions.filter(composition => !before.includes(composition)))];
}

customElements.define('qwc-ivs-compositions', QwcIvsCompositions);
