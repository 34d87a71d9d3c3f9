import { css } from 'lit';

/** What all pages share. The colours are those of the theme, so light and dark need no rule of their own. */
export const ivsStyle = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--lumo-body-text-color);
    font-size: var(--lumo-font-size-s);
  }

  *, *::before, *::after {
    box-sizing: border-box;
  }

  h2, h3 {
    margin: 0;
    color: var(--lumo-header-text-color);
  }

  h2 {
    font-size: var(--lumo-font-size-l);
  }

  h3 {
    font-size: var(--lumo-font-size-m);
  }

  p {
    margin: 0;
    line-height: 1.5;
  }

  .page {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 4px 16px 16px 12px;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .card {
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 12px;
    border: 1px solid var(--lumo-contrast-20pct);
    border-radius: 6px;
  }

  .grow {
    flex: 1;
    min-width: 0;
  }

  .quiet {
    color: var(--lumo-secondary-text-color);
  }

  .mono, code, pre {
    font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
    font-size: 12px;
  }

  .wrap {
    overflow-wrap: anywhere;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th {
    color: var(--lumo-secondary-text-color);
    font-weight: 500;
    text-align: left;
  }

  th, td {
    padding: 4px 8px;
    border-bottom: 1px solid var(--lumo-contrast-10pct);
    vertical-align: baseline;
  }

  .badge {
    display: inline-block;
    padding: 1px 8px;
    border: 1px solid currentColor;
    border-radius: 10px;
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
  }

  .good {
    color: var(--lumo-success-text-color);
  }

  .busy {
    color: var(--lumo-primary-text-color);
  }

  .warn {
    color: var(--lumo-warning-text-color);
  }

  .bad {
    color: var(--lumo-error-text-color);
  }

  input:not([type]) {
    padding: 4px 8px;
    border: 1px solid var(--lumo-contrast-30pct);
    border-radius: 4px;
    background: var(--lumo-base-color);
    color: var(--lumo-body-text-color);
  }

  button.link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--lumo-primary-text-color);
    font: inherit;
    text-align: left;
    cursor: pointer;
  }

  :focus-visible {
    outline: 2px solid var(--lumo-primary-color);
    outline-offset: 2px;
  }
`;
