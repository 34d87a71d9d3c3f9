import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import { ivsStyle } from './ivs-style.js';

/** A text under a title, with a button that copies it; only the button when the text need not be read, unless it cannot be copied. */
class IvsCopyBlock extends LitElement {

  static styles = [ivsStyle, css`
    header {
      display: flex;
      align-items: center;
      gap: 8px;
    }

    pre {
      max-height: var(--ivs-copy-block-height, none);
      margin: 4px 0 0;
      padding: 8px 12px;
      overflow: auto;
      border-radius: 4px;
      background: var(--lumo-contrast-5pct);
      line-height: 1.45;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    vaadin-button {
      margin: 0;
    }
  `];

  static properties = {
    label: { type: String },
    text: { type: String },
    buttonOnly: { type: Boolean, attribute: 'button-only' },
    _said: { state: true },
  };

  render() {
    return html`
      <header>
        <h3 class="grow">${this.label}</h3>
        <span aria-live="polite" class=${this._said?.good ? 'good' : 'bad'}>${this._said?.text ?? nothing}</span>
        <vaadin-button theme="small" aria-label="Copy: ${this.label}" @click=${this._copy}>Copy</vaadin-button>
      </header>
      ${this.buttonOnly && this._said?.good !== false ? nothing : html`<pre tabindex="0" aria-label=${this.label}>${this.text}</pre>`}`;
  }

  async _copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      this._said = { good: true, text: 'Copied' };
    } catch (e) {
      // Browsers keep the clipboard from pages that are neither on localhost nor on HTTPS.
      this._said = { good: false, text: 'The browser does not let this page copy. Select the text instead.' };
    }
  }
}

customElements.define('ivs-copy-block', IvsCopyBlock);
