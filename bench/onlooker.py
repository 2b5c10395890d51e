"""An agent with the shop floor open in Debian's Chromium, and how evenly it is drawn while people come and go."""

from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from bench.chrome import FLAGS, chromium
from floorwalker.edges.console.sign_in import COOKIE

WATCH_FRAMES = """(seconds) => new Promise((tell) => {
  const gaps = [], tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration)))
    .observe({type: 'longtask'});
  const begun = performance.now();
  let last = begun;
  requestAnimationFrame(function next(now) {
    gaps.push(now - last);
    last = now;
    if (now - begun < seconds * 1000) return requestAnimationFrame(next);
    gaps.sort((one, other) => one - other);
    tell({
      frames: gaps.length,
      p99_ms: gaps[Math.floor(gaps.length * 0.99)],
      longest_task_ms: Math.max(0, ...tasks),
      long_tasks: tasks.length,
      elements: document.querySelectorAll('*').length,
    });
  });
})"""
IS_THERE = """(people) => {
  const told = document.querySelector('.floor-list__count')?.textContent ?? '';
  return Number(told.split(' of ')[1]?.replace(/\\D/g, '')) >= people;
}"""


def look_on(url: str, sign_in: str, people: int, seconds: float) -> dict[str, float]:
    """Open the shop floor, wait until everybody is there, and watch the frames."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
        host = urlsplit(url).hostname or ""
        context.add_cookies([{"name": COOKIE, "value": sign_in, "domain": host, "path": "/console"}])
        page = context.new_page()
        page.goto(f"{url}/console/shop-floor")
        page.wait_for_function(IS_THERE, arg=people, timeout=60_000)
        seen: dict[str, float] = page.evaluate(WATCH_FRAMES, seconds)
        browser.close()
    return seen
