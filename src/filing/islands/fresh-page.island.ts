/**
 * <fresh-page>: asks the server for the page again when the browser puts it back as it was left (Back button). A summary
 * shown from memory would offer to send what is sent already.
 */
class FreshPage extends HTMLElement {
  connectedCallback(): void {
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
  }
}

customElements.define('fresh-page', FreshPage);

export {};
