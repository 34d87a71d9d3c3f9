import { LitElement, html, css } from 'lit';
import './ivs-copy-block.js';
import { awsCliCommand } from './aws-cli.js';
import { pretty } from './ivs-json.js';
import { ivsStyle } from './ivs-style.js';

/** A request at the fake and its answer, whole. */
class IvsExchange extends LitElement {

  static styles = [ivsStyle, css`
    /* Both are to be seen at once. */
    ivs-copy-block {
      --ivs-copy-block-height: calc((100vh - 330px) / 2);
    }
  `];

  static properties = {
    request: { attribute: false },
    endpoint: { type: String },
  };

  render() {
    const { method, path, headers, body, status, answer } = this.request;
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n');
    return html`
      <div class="card">
        ${this._command()}
        <ivs-copy-block label="Request" .text=${`${method} ${path}\n${head}\n\n${pretty(body)}`}></ivs-copy-block>
        <ivs-copy-block label="Answer" .text=${`${status}\n\n${pretty(answer)}`}></ivs-copy-block>
      </div>`;
  }

  _command() {
    const command = awsCliCommand(this.request, this.endpoint);
    return command ? html`<ivs-copy-block label="AWS CLI command" button-only .text=${command}></ivs-copy-block>` : html`
      <p class="quiet">No command of the AWS CLI sends this: the fake does not know the operation, or the input is no whole
        JSON.</p>`;
  }
}

customElements.define('ivs-exchange', IvsExchange);
