import { LitElement, html } from 'lit';
import { stateBadge } from './ivs-state.js';
import { ivsStyle } from './ivs-style.js';

/** The circuit breakers of the operations that were called, and the calls that wait for their turn. */
class IvsGuardLine extends LitElement {

  static styles = ivsStyle;

  static properties = {
    guard: { attribute: false },
  };

  render() {
    const { breakers, paced } = this.guard;
    return html`
      <div class="row" role="status">
        <span class="quiet">Circuit breakers:</span>
        ${breakers.length === 0 ? html`<span class="quiet">nothing was called yet</span>` : breakers.map(({ name, state }) => html`
          <span>${words(name)} ${stateBadge(state)}</span>`)}
        <span class="quiet">Paced calls:</span> <span>${paced}</span>
      </div>`;
  }
}

/** ivs-composition.StartComposition.eu-west-1 */
function words(name) {
  return name.split('.').slice(1).join(' ');
}

customElements.define('ivs-guard-line', IvsGuardLine);
