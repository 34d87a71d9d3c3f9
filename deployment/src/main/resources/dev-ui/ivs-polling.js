/** An answer can be lost together with the connection: so long it is waited for, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks the server again and again for as long as its element is on the page, and the page can be seen. A stream of the Dev UI
 * would go on while the page is hidden, and ends when another window asks for one.
 */
export class Polling {

  /** ask() gives a promise of an answer, onAnswer takes it; the interval is in milliseconds. */
  constructor(host, ask, onAnswer, interval) {
    this._ask = ask;
    this._onAnswer = onAnswer;
    this._interval = interval;
    this._round = 0;
    this._onVisibility = () => this._again(document.hidden ? undefined : 0);
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this._onVisibility);
    this._onVisibility();
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this._onVisibility);
    this._again(undefined);
  }

  /** Asks now, also when an answer is awaited. */
  renew() {
    this._onVisibility();
  }

  /** What has been asked before is of no interest any more. Undefined is never. */
  _again(delay) {
    this._round++;
    clearTimeout(this._timer);
    if (delay !== undefined) {
      this._timer = setTimeout(() => this._poll(), delay);
    }
  }

  async _poll() {
    this._again(PATIENCE);
    const round = this._round;
    const answer = await this._ask();
    if (round === this._round) {
      this._again(this._interval);
      this._onAnswer(answer);
    }
  }
}
