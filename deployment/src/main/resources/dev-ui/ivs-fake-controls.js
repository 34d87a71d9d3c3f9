import { LitElement, html, css } from 'lit';
import '@vaadin/button';
import './ivs-failure.js';
import { dateAndTime } from './ivs-state.js';
import { ivsStyle } from './ivs-style.js';

/** What drives the fake as a whole. The actions answer {value, failure}. */
class IvsFakeControls extends LitElement {

  static styles = [ivsStyle, css`
    vaadin-button {
      margin: 0;
    }

    input[type=text] {
      width: 7em;
    }

    input[type=file] {
      display: none;
    }
  `];

  static properties = {
    clock: { attribute: false },
    actions: { attribute: false },
    _said: { state: true },
    _failure: { state: true },
  };

  render() {
    const { now, frozen } = this.clock;
    return html`
      <div class="row">
        <span class="quiet">Clock of the fake:</span> <span class="mono" id="clock">${dateAndTime(now)}</span>
        ${this._button('Advance a minute', () => this.actions.advance('PT1M'), 'A minute has passed.')}
        <input type="text" id="step" aria-label="How far the clock moves, as a duration such as PT5M or PT23H" value="PT1H">
        ${this._button('Advance by this', () => this.actions.advance(this._step()), 'The time has passed.')}
        ${frozen ? this._button('Let the clock run', () => this.actions.clock('running'), 'The clock runs.')
            : this._button('Freeze the clock', () => this.actions.clock('frozen'), 'The clock stands still.')}
        ${this._button('Show the real time', () => this.actions.clock('real'), 'The clock shows the real time.')}
      </div>
      <div class="row">
        ${this._button('Throttle the next call', () => this.actions.throttleNext(), 'The next call is answered 429.')}
        ${this._button('Reset', () => this.actions.reset(), 'Everything is as it was when the fake started.')}
        ${this._button('Export a snapshot', () => this._export(), 'The snapshot is saved.')}
        ${this._button('Import a snapshot', () => this._choose(), '')}
        <input type="file" id="file" accept=".json,application/json" aria-label="A snapshot or seed" @change=${this._import}>
        <span class="quiet" role="status">${this._said}</span>
      </div>
      <ivs-failure .failure=${this._failure}></ivs-failure>`;
  }

  _button(text, action, done) {
    return html`<vaadin-button theme="small" @click=${() => this._do(action(), done)}>${text}</vaadin-button>`;
  }

  _step() {
    return this.renderRoot.querySelector('#step').value.trim();
  }

  async _export() {
    const answer = await this.actions.snapshot();
    if (answer.value) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([JSON.stringify(answer.value, null, 2)], { type: 'application/json' }));
      link.download = 'ivs-seed.json';
      link.click();
      URL.revokeObjectURL(link.href);
    }
    return answer;
  }

  async _choose() {
    this.renderRoot.querySelector('#file').click();
    return {};
  }

  async _import({ target }) {
    const [file] = target.files;
    if (file) {
      await this._do(file.text().then(json => this.actions.load(json)), 'The snapshot is loaded.');
      target.value = '';
    }
  }

  async _do(call, done) {
    this._said = '';
    const { failure } = await call;
    this._failure = failure;
    this._said = failure ? '' : done;
  }
}

customElements.define('ivs-fake-controls', IvsFakeControls);
