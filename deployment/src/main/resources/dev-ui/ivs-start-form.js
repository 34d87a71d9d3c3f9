import { LitElement, html, css, nothing } from 'lit';
import '@vaadin/button';
import '@vaadin/text-field';
import './ivs-failure.js';
import { ivsStyle } from './ivs-style.js';

const FIELDS = [
  { name: 'stageArn', label: 'Stage ARN' },
  { name: 'channelArn', label: 'Channel ARN', destination: 'channel' },
  { name: 'channelEncoderConfigurationArn', label: 'Encoder configuration ARN of the channel', destination: 'channel' },
  { name: 'storageConfigurationArn', label: 'Storage configuration ARN', destination: 's3' },
  { name: 's3EncoderConfigurationArn', label: 'Encoder configuration ARN of the recording', destination: 's3' },
  { name: 'idempotencyToken', label: 'Idempotency token' },
];

/**
 * The values of StartOptions for one template, and the button that starts it. Calls start({options, tags}), which answers
 * {value, failure}.
 */
class IvsStartForm extends LitElement {

  static styles = [ivsStyle, css`
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }

    summary {
      color: var(--lumo-primary-text-color);
      cursor: pointer;
    }

    vaadin-button {
      margin: 0;
    }

    form {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 12px;
    }

    .wide {
      grid-column: 1 / -1;
    }
  `];

  static properties = {
    template: { attribute: false },
    real: { type: Boolean },
    start: { attribute: false },
    _answer: { state: true },
    _asking: { state: true },
    _busy: { state: true },
  };

  render() {
    return html`
      <div class="row">
        ${this._asking ? this._question() : html`
          <vaadin-button theme="primary small" id="start" ?disabled=${this._busy} @click=${this._submit}>
            Start ${this.template.name}</vaadin-button>`}
        <span role="status" class="grow wrap">${this._started()}</span>
      </div>
      <ivs-failure .failure=${this._answer?.failure}></ivs-failure>
      <details>
        <summary>Values of this start</summary>
        <form @submit=${this._submit}>
          ${FIELDS.filter(field => !field.destination || this.template[field.destination]).map(field => html`
            <vaadin-text-field theme="small" name=${field.name} label=${field.label}
                placeholder=${this._placeholder(field)}></vaadin-text-field>`)}
          <vaadin-text-field theme="small" name="tags" class="wide" label="Tags" placeholder="show=podcast, meeting=42"
          ></vaadin-text-field>
          ${this._submitOnEnter()}
        </form>
      </details>`;
  }

  _placeholder(field) {
    return field.name === 'idempotencyToken' ? 'a new one for each start' : 'as configured';
  }

  /** A button of Vaadin submits no form. */
  _submitOnEnter() {
    return html`<input type="submit" hidden ?disabled=${this._busy}>`;
  }

  _question() {
    return html`
      <span class="warn">This starts a composition on AWS, which costs money until it is stopped.</span>
      <vaadin-button theme="primary small" id="confirm" @click=${this._start}>Start on AWS</vaadin-button>
      <vaadin-button theme="small" @click=${() => { this._asking = false; }}>Cancel</vaadin-button>`;
  }

  _started() {
    const composition = this._answer?.value;
    return composition
      ? html`<span class="badge busy">${composition.state}</span> <span class="mono">${composition.arn}</span>` : nothing;
  }

  _submit(e) {
    e.preventDefault();
    if (this.real) {
      this._asking = true;
    } else {
      this._start();
    }
  }

  async _start() {
    this._asking = false;
    this._answer = undefined;
    const { tags, options, failure } = this._values();
    if (failure) {
      this._answer = { failure };
      return;
    }
    this._busy = true;
    this._answer = await this.start({ options, tags });
    this._busy = false;
  }

  _values() {
    const fields = [...this.renderRoot.querySelectorAll('vaadin-text-field')];
    const values = Object.fromEntries(fields.map(field => [field.name, field.value.trim()]));
    const { tags, ...options } = values;
    const pairs = tags.split(',').map(tag => tag.trim()).filter(Boolean);
    const broken = pairs.find(pair => pair.indexOf('=') < 1);
    return broken
      ? { failure: { message: `The tag "${broken}" has no value. Write key=value, with commas between tags.` } }
      : { options, tags: Object.fromEntries(pairs.map(pair => {
        const equals = pair.indexOf('=');
        return [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
      })) };
  }
}

customElements.define('ivs-start-form', IvsStartForm);
