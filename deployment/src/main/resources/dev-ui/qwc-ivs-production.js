import { QwcHotReloadElement, html, css, nothing } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import './ivs-copy-block.js';
import './ivs-failure.js';
import { connectionFailure } from './ivs-failure.js';
import { ivsStyle } from './ivs-style.js';

/** The page that says what the templates need in production. */
export class QwcIvsProduction extends QwcHotReloadElement {

  static styles = [ivsStyle, css`
    .columns {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 16px;
      align-items: start;
    }

    .column {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }

    .wide {
      grid-column: 1 / -1;
    }

    @media (max-width: 900px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `];

  static properties = {
    _view: { state: true },
    _failure: { state: true },
  };

  jsonRpc = new JsonRpc(this, true, 'production');

  connectedCallback() {
    super.connectedCallback();
    this.hotReload();
  }

  hotReload() {
    this.jsonRpc.describe().then(response => {
      this._view = response.result;
      this._failure = undefined;
    }, e => { this._failure = connectionFailure(e); });
  }

  render() {
    return html`
      <div class="page">
        <p class="quiet">Made from what the profile prod would read here; what only dev mode has is not in it. Replace REGION,
          ACCOUNT, ID and BUCKET. Where no ARN is configured the policy allows any of that kind, since a call may give it.</p>
        <ivs-failure .failure=${this._failure}></ivs-failure>
        ${this._view ? this._page() : nothing}
      </div>`;
  }

  _page() {
    const { iamPolicy, bucketPolicies, variables } = this._view;
    return html`
      <div class="columns">
        <ivs-copy-block class="card wide" label="Environment variables" .text=${variables}></ivs-copy-block>
        <div class="column card">
          <ivs-copy-block label="IAM policy of the application's role" .text=${JSON.stringify(iamPolicy, null, 2)}></ivs-copy-block>
          <p class="quiet">Listing has no resource to be narrowed to. Leave it out if the application does not list.</p>
        </div>
        <div class="column">
          ${bucketPolicies.map(({ templates, policy }) => html`
            <div class="column card">
              <ivs-copy-block label="Bucket policy for ${templates.join(', ')}"
                  .text=${JSON.stringify(policy, null, 2)}></ivs-copy-block>
              <p class="quiet">IVS adds this statement when a storage configuration is created. A recording fails without it, so
                keep it when the policy of the bucket is changed.</p>
            </div>`)}
          ${bucketPolicies.length === 0 ? html`<p class="card">No template records to S3, so no bucket policy is needed.</p>`
            : nothing}
        </div>
      </div>`;
  }
}

customElements.define('qwc-ivs-production', QwcIvsProduction);
