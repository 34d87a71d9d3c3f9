import { LitElement, html, svg, css, nothing } from 'lit';
import { FRAME, compose, sampleParticipants, videoIn } from './layout-geometry.js';
import { ivsStyle } from './ivs-style.js';

/** The frame of a composition with a number of participants to choose. */
class IvsLayoutPicture extends LitElement {

  static styles = [ivsStyle, css`
    svg {
      display: block;
      width: 100%;
      margin-bottom: 8px;
      border-radius: 4px;
      background: #000;
    }

    .grid {
      fill: #2c5170;
    }

    .featured {
      fill: #28644a;
    }

    .pip {
      fill: #7a4a21;
    }

    .stopped {
      fill: #3a3a3a;
    }

    .letterbox {
      fill: #111;
    }

    .person {
      fill: #fff;
      opacity: 0.3;
    }

    text {
      fill: #fff;
      font-family: var(--lumo-font-family);
      dominant-baseline: central;
    }

    .reason {
      text-anchor: middle;
    }

    .window {
      stroke: #fff;
      stroke-width: 2;
      vector-effect: non-scaling-stroke;
    }

    input[type=range] {
      flex: 1;
      min-width: 100px;
      accent-color: var(--lumo-primary-color);
    }

    label {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }

    output {
      min-width: 1.5em;
      text-align: right;
    }
  `];

  static properties = {
    layout: { attribute: false },
    _count: { state: true },
    _stopped: { state: true },
  };

  constructor() {
    super();
    this._count = 4;
    this._stopped = false;
  }

  render() {
    const { tiles, reason } = compose(this.layout, sampleParticipants(this._count, this.layout, this._stopped));
    return html`
      <svg viewBox="0 0 ${FRAME.width} ${FRAME.height}" role="img"
          aria-label="The layout with ${this._count} participants: ${tiles.length} tiles">
        ${tiles.map((tile, i) => this._tile(tile, i))}
        ${reason ? svg`<text class="reason" x=${FRAME.width / 2} y=${FRAME.height / 2} font-size="24">${reason}</text>` : nothing}
      </svg>
      <div class="row">
        <label class="grow">Participants
          <input type="range" id="participants" min="1" max="12" .value=${String(this._count)}
              @input=${e => { this._count = Number(e.target.value); }}>
          <output for="participants">${this._count}</output>
        </label>
        <label>
          <input type="checkbox" id="stopped" .checked=${this._stopped}
              @change=${e => { this._stopped = e.target.checked; }}>
          the last one has no video
        </label>
      </div>
      <p class="quiet">In pixels of a ${FRAME.width} x ${FRAME.height} composition. AWS may change its layouts at any time, and
        does not document all of them: column counts and the size of the featured slot are approximate.</p>`;
  }

  _tile(tile, i) {
    const { x, y, width, height, slot, participant, fill } = tile;
    const video = videoIn(tile, participant.aspect, fill);
    const fontSize = Math.max(18, Math.min(36, height / 6));
    return svg`
      <g class="tile" data-slot=${slot}>
        <title>Participant ${participant.name}, ${slot}: ${width} x ${height} at ${x}, ${y}, ${fill}</title>
        <clipPath id="tile-${i}"><rect x=${x} y=${y} width=${width} height=${height} /></clipPath>
        <rect class="letterbox" x=${x} y=${y} width=${width} height=${height} />
        <g clip-path="url(#tile-${i})">
          <rect class=${participant.video ? slot : 'stopped'}
              x=${video.x} y=${video.y} width=${video.width} height=${video.height} />
          ${participant.video ? this._person(video, participant.aspect) : nothing}
        </g>
        ${slot === 'pip'
          ? svg`<rect class="window" x=${x} y=${y} width=${width} height=${height} fill="none" />` : nothing}
        <text x=${x + fontSize / 2} y=${y + fontSize} font-size=${fontSize}>${this._caption(tile)}</text>
      </g>`;
  }

  _caption({ width, slot, participant }) {
    const words = { featured: ' featured', pip: ' in the window' }[slot];
    return participant.name + (words && width > 250 ? words : '') + (participant.video ? '' : ' no video');
  }

  /** In a video of this aspect and of height 1, then as the video is: stretched, cropped or whole. So the fill mode is seen. */
  _person({ x, y, width, height }, aspect) {
    return svg`
      <g class="person" transform="translate(${x} ${y}) scale(${width / aspect} ${height})">
        <circle cx=${aspect / 2} cy="0.4" r="0.15" />
        <ellipse cx=${aspect / 2} cy="1" rx="0.32" ry="0.4" />
      </g>`;
  }
}

customElements.define('ivs-layout-picture', IvsLayoutPicture);
