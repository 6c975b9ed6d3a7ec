/* global document, location, sessionStorage, URLSearchParams */

// The look of the pane that the help was opened from, for as long as this tab is open; else the system's own.
(() => {
  const key = "case-audit.help-look";
  const asked = new URLSearchParams(location.search).get("look");
  let look = asked;
  try {
    if (asked) sessionStorage.setItem(key, asked);
    else look = sessionStorage.getItem(key);
  } catch {
    // Storage may be switched off: other pages then have the system's look.
  }
  if (look) document.documentElement.dataset.look = look;
})();
