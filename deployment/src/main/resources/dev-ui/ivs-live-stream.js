import { JsonRpc } from 'jsonrpc';
import { connectionState } from 'connection-state';
import { connectionFailure } from './ivs-failure.js';

/** The server says something at least every two seconds, in milliseconds like the next one. */
const SILENCE = 6_000;
/** It ends each stream after a minute. */
const RENEWAL = 30_000;

/**
 * A stream of {value, failure} for as long as its element is on the page. The server only lends it, so it is asked for again:
 * in time, and when it has fallen silent.
 */
export class LiveStream {

  /** open() asks the server, onAnswer takes {value, failure}. */
  constructor(host, open, onAnswer) {
    this._open = open;
    this._onAnswer = onAnswer;
    host.addController(this);
  }

  hostConnected() {
    this.renew();
  }

  hostDisconnected() {
    this._leave();
    this._observer?.cancel();
    this._observer = undefined;
  }

  renew() {
    const before = this._observer;
    this._leave();
    this._follow();
    before?.cancel();
  }

  _follow() {
    const observer = this._open();
    this._observer = observer;
    observer
      .onNext(response => {
        if (this._observer === observer) {
          this._heard();
          this._onAnswer(response.result);
        } else {
          observer.cancel();
        }
      })
      .onError(response => this._onAnswer({ failure: connectionFailure(response) }));
    this._heard();
    this._renewal = setTimeout(() => this.renew(), RENEWAL);
  }

  _heard() {
    clearTimeout(this._silence);
    this._silence = setTimeout(() => this._lost(), SILENCE);
  }

  /**
   * Another window has asked for a stream with our number, which has cancelled ours. So its number is not ours to cancel, and
   * ours have to go another way than those of the other window, which count on from there as well.
   */
  _lost() {
    if (!connectionState.current.isConnected) {
      this._heard();
      return;
    }
    JsonRpc.messageCounter += 1 + Math.floor(Math.random() * 1000);
    this._leave();
    this._follow();
  }

  _leave() {
    clearTimeout(this._silence);
    clearTimeout(this._renewal);
  }
}
