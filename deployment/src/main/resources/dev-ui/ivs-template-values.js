import { LitElement, html, css, nothing } from 'lit';
import { ivsStyle } from './ivs-style.js';

/** What a template says, where each value is from, and what production needs beside it. */
class IvsTemplateValues extends LitElement {

  static styles = [ivsStyle, css`
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }

    td:nth-child(3), .whole, summary {
      white-space: nowrap;
    }

    caption {
      padding: 0 8px 4px;
      text-align: left;
    }

    summary {
      list-style: none;
      text-decoration: underline dotted;
      text-underline-offset: 3px;
      cursor: pointer;
    }

    td {
      overflow-wrap: anywhere;
    }

    td:nth-child(2) {
      min-width: 150px;
    }
  `];

  static properties = {
    template: { attribute: false },
  };

  render() {
    const { shape, values, autoStartStage } = this.template;
    return html`
      ${autoStartStage ? html`
        <p>Starts with the first publisher of <span class="mono wrap">${autoStartStage}</span></p>` : nothing}
      <table>
        <caption class="quiet">Keys below <span class="mono">quarkus.ivs-composition.templates.${this.template.name}</span></caption>
        <thead><tr><th>Key</th><th>Value</th><th>Read</th><th>From</th></tr></thead>
        <tbody>
          ${shape.map(value => this._value(value, 'at build time'))}
          ${values.map(value => this._value(value, 'at start-up'))}
        </tbody>
      </table>
      ${this._missing()}`;
  }

  _value({ key, value, source, location }, read) {
    return html`
      <tr>
        <td class="mono">${this._leaf(key)}</td>
        <td class="mono">${value}</td>
        <td class="quiet">${read}</td>
        <td class="quiet">${location === source ? source : html`
          <details><summary>${source}</summary>${location}</details>`}</td>
      </tr>`;
  }

  _missing() {
    const { missing } = this.template;
    return missing.length === 0 ? html`<p class="good">Nothing is missing for production.</p>` : html`
      <div>
        <h3>Missing for production</h3>
        <table>
          <thead><tr><th>Key, with its variable</th><th>or a call gives it</th></tr></thead>
          <tbody>
            ${missing.map(({ key, variable, option }) => html`
              <tr>
                <td class="mono"><details><summary class="warn">${this._leaf(key)}</summary>${variable}</details></td>
                <td class="mono whole">StartOptions.${option}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`;
  }

  _leaf(key) {
    const name = this.template.name;
    return [`templates."${name}".`, `templates.${name}.`]
      .filter(start => key.includes(start))
      .map(start => key.slice(key.indexOf(start) + start.length))[0] ?? key;
  }
}

customElements.define('ivs-template-values', IvsTemplateValues);
