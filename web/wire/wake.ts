/** Call `wake` whenever the page may have slept or the network may be back, until the returned function is called. */
export function onWake(wake: () => void): () => void {
  const whenVisible = () => document.visibilityState === "visible" && wake();
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", wake);
  document.addEventListener("visibilitychange", whenVisible);
  return () => {
    window.removeEventListener("online", wake);
    window.removeEventListener("pageshow", wake);
    document.removeEventListener("visibilitychange", whenVisible);
  };
}
