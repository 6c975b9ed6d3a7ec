/** Lets the page draw and take keys and clicks. Not a timer: those run once a second on a page nobody looks at. */
export function turnOfThePage(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
