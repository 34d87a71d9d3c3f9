import { LitElement, html, css } from 'lit';
import '@vaadin/button';
import './ivs-failure.js';
import { timeOfDay } from './ivs-state.js';
import { ivsStyle } from './ivs-style.js';

/** What drives the fake as a whole. The actions answer {value, failure}. */
class IvsFakeControls extends LitElement {

  static styles = [ivsStyle, css`
    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    clock: { attribute: false },
    actions: { attribute: false },
    _said: { state: true },
    _failure: { state: true },
  };

  render() {
    return html`
      <div class="row">
        <span class="quiet">Clock of the fake:</span> <span class="mono" id="clock">${timeOfDay(this.clock.now)}</span>
        <vaadin-button theme="small" @click=${() => this._do(this.actions.advanceMinute(), 'A minute has passed.')}>
          Advance a minute</vaadin-button>
        <vaadin-button theme="small"
            @click=${() => this._do(this.actions.throttleNext(), 'The next call is answered 429.')}>
          Throttle the next call</vaadin-button>
        <span class="quiet" role="status">${this._said}</span>
      </div>
      <ivs-failure .failure=${this._failure}></ivs-failure>`;
  }

  async _do(call, done) {
    this._said = '';
    const { failure } = await call;
    this._failure = failure;
    this._said = failure ? '' : done;
  }
}

customElements.define('ivs-fake-controls', IvsFakeControls);
