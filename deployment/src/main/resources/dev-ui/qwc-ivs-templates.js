import { QwcHotReloadElement, html, css, nothing } from 'qwc-hot-reload-element';
import { JsonRpc } from 'jsonrpc';
import { keyed } from 'lit/directives/keyed.js';
import '@vaadin/tabs';
import './ivs-failure.js';
import './ivs-layout-picture.js';
import './ivs-start-form.js';
import './ivs-template-values.js';
import { answerOf, connectionFailure } from './ivs-failure.js';
import { ivsStyle } from './ivs-style.js';

/** The page of the templates. */
export class QwcIvsTemplates extends QwcHotReloadElement {

  static styles = [ivsStyle, css`
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: 20px;
      align-items: start;
    }

    .column {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }

    @media (max-width: 900px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `];

  static properties = {
    _templates: { state: true },
    _chosen: { state: true },
    _endpoint: { state: true },
    _failure: { state: true },
  };

  jsonRpc = new JsonRpc(this, true, 'templates');
  fakeRpc = new JsonRpc(this, true, 'fake');

  connectedCallback() {
    super.connectedCallback();
    this._chosen = 0;
    this.hotReload();
  }

  hotReload() {
    Promise.all([this.jsonRpc.describe(), this.fakeRpc.endpoint()]).then(([templates, endpoint]) => {
      const { value, failure } = endpoint.result;
      this._templates = templates.result;
      // What does not answer is taken for the service, so that a start asks first.
      this._endpoint = value ?? { uri: 'an endpoint that does not answer', fake: false };
      this._failure = failure;
      this._chosen = Math.min(this._chosen, Math.max(0, this._templates.length - 1));
    }, e => { this._failure = connectionFailure(e); });
  }

  render() {
    return html`
      <div class="page">
        <ivs-failure .failure=${this._failure}></ivs-failure>
        ${this._templates ? this._page() : nothing}
      </div>`;
  }

  _page() {
    const template = this._templates[this._chosen];
    return template ? html`
      <vaadin-tabs selected=${this._chosen} @selected-changed=${e => { this._chosen = e.detail.value; }}>
        ${this._templates.map(({ name }) => html`<vaadin-tab>${name}</vaadin-tab>`)}
      </vaadin-tabs>
      <div class="columns">
        <div class="column">
          <ivs-layout-picture .layout=${template.layout}></ivs-layout-picture>
          <h3>${this._endpoint.fake ? 'Start it at the fake' : 'Start it'}
            <span class="quiet mono">${this._endpoint.uri}</span></h3>
          ${keyed(template.name, html`
            <ivs-start-form .template=${template} ?real=${!this._endpoint.fake}
                .start=${values => this._start(template, values)}></ivs-start-form>`)}
        </div>
        <ivs-template-values .template=${template}></ivs-template-values>
      </div>` : html`
      <p>No composition template is configured. One line declares one:</p>
      <pre>quarkus.ivs-composition.templates.podcast.destinations=channel</pre>`;
  }

  _start(template, { options, tags }) {
    return answerOf(this.jsonRpc.start({ template: template.name, options, tags }));
  }
}

customElements.define('qwc-ivs-templates', QwcIvsTemplates);
