import { LitElement, html, css, nothing } from 'lit';
import { ivsStyle } from './ivs-style.js';

/** Why something did not work, shown beside what was asked for. */
class IvsFailure extends LitElement {

  static styles = [ivsStyle, css`
    :host {
      display: contents;
    }

    .failure {
      padding: 8px 12px;
      border-left: 3px solid var(--lumo-error-color);
      background: var(--lumo-contrast-5pct);
    }

    ul {
      margin: 4px 0 0;
      padding-left: 18px;
    }
  `];

  static properties = {
    failure: { attribute: false },
  };

  render() {
    if (!this.failure) {
      return nothing;
    }
    const { message, code, status, requestId, problems } = this.failure;
    return html`
      <div class="failure wrap" role="alert">
        <span class="bad">${message}</span>
        ${problems?.length && !problems.every(problem => message.includes(problem))
          ? html`<ul>${problems.map(problem => html`<li>${problem}</li>`)}</ul>` : nothing}
        ${code || requestId ? html`
          <div class="quiet">${code}${status ? ` (${status})` : ''}${requestId ? `, request ${requestId}` : ''}</div>` : nothing}
      </div>`;
  }
}

customElements.define('ivs-failure', IvsFailure);

/** What has become of a call of the server that answers {value, failure}, whatever it is. */
export function answerOf(call) {
  return call.then(response => response.result, e => ({ failure: connectionFailure(e) }));
}

/** A failure of the connection to the application, in the form of one of a call. */
export function connectionFailure(response) {
  return { message: response?.error?.message ?? String(response) };
}
