export { findingPage } from './places.ts';
export { html } from './writer.ts';
