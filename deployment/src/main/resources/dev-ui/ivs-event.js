import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import './ivs-copy-block.js';
import './ivs-failure.js';
import { pretty } from './ivs-json.js';
import { ivsStyle } from './ivs-style.js';

/** An event, whole. The fake can deliver it again: sendAgain(anew) answers {value, failure}. */
class IvsEvent extends LitElement {

  static styles = [ivsStyle, css`
    ivs-copy-block {
      --ivs-copy-block-height: calc(100vh - 330px);
    }

    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    json: { type: String },
    fake: { type: Boolean },
    sendAgain: { attribute: false },
    _asking: { state: true },
    _said: { state: true },
    _failure: { state: true },
  };

  render() {
    return html`
      <div class="card">
        ${this.fake ? this._again() : nothing}
        <ivs-failure .failure=${this._failure}></ivs-failure>
        <ivs-copy-block label="Event" .text=${pretty(this.json)}></ivs-copy-block>
      </div>`;
  }

  _again() {
    return html`
      <div class="row">
        <vaadin-button theme="small" ?disabled=${this._asking} @click=${this._ask}>Send again</vaadin-button>
        <span class="quiet" role="status">${this._said}</span>
      </div>
      ${this._asking ? html`
        <div class="row" role="group" aria-label="Send again?">
          <span class="warn">With its id it is passed over if the application was told; with a new one observers hear it
            again.</span>
          <vaadin-button theme="small" id="same" @click=${() => this._send(false)}>With its id</vaadin-button>
          <vaadin-button theme="small" id="anew" @click=${() => this._send(true)}>With a new id</vaadin-button>
          <vaadin-button theme="small" @click=${() => { this._asking = false; }}>Cancel</vaadin-button>
        </div>` : nothing}`;
  }

  _ask() {
    this._asking = true;
    this._said = '';
    this._failure = undefined;
  }

  async _send(anew) {
    this._asking = false;
    const { failure } = await this.sendAgain(anew);
    this._failure = failure;
    this._said = failure ? '' : 'The fake delivers it.';
  }
}

customElements.define('ivs-event', IvsEvent);
