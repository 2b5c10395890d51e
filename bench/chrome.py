"""Debian's Chromium, driven by Lighthouse and by Playwright."""

import json
import os
import shutil
import subprocess
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from bench.result_file import ROOT

LIGHTHOUSE = ROOT / "bench/lighthouse"
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu")
NOTE_WHEN_SEEN = """
new MutationObserver(() => {
  if (window.launcherSeenAt || !document.querySelector('floorwalker-widget')) return;
  requestAnimationFrame(() => { window.launcherSeenAt ??= performance.now(); });
}).observe(document, {childList: true, subtree: true});
"""
# What any script has to do that shows something only once it knows what: ask, and add one element.
BARE_SCRIPT = """
const { origin } = new URL(document.currentScript.src), { site } = document.currentScript.dataset;
fetch(`${origin}/widget/${site}/state?lang=en&place=0`, { credentials: 'omit' })
  .then((answer) => answer.json())
  .then(() => document.body.append(document.createElement('floorwalker-widget')));
"""
SINCE_SCRIPT = """() => {
  const script = performance.getEntriesByType('resource').find((one) => one.name.includes('/widget/loader.js'));
  return window.launcherSeenAt - script.responseEnd;
}"""


def chromium() -> str:
    """Find the browser."""
    found = shutil.which("chromium")
    if not found:
        raise RuntimeError("Chromium is not installed: apt-get install chromium")
    return found


def install_lighthouse() -> None:
    """Fetch Lighthouse from npm, once."""
    if not (LIGHTHOUSE / "node_modules/lighthouse").exists():
        subprocess.run(["npm", "install", "--silent"], cwd=LIGHTHOUSE, check=True)


def audit(url: str) -> dict[str, float]:
    """Let Lighthouse look at a page as on a middling phone: score in points, blocking time in ms, layout shift."""
    command = ["node_modules/.bin/lighthouse", url, "--quiet", "--output=json", "--only-categories=performance"]
    command.append(f"--chrome-flags={' '.join(FLAGS)}")
    seen = subprocess.run(
        command,
        cwd=LIGHTHOUSE,
        env=os.environ | {"CHROME_PATH": chromium()},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    report = json.loads(seen.stdout)
    audits = report["audits"]
    return {
        "points": report["categories"]["performance"]["score"] * 100,
        "blocking_ms": audits["total-blocking-time"]["numericValue"],
        "layout_shift": audits["cumulative-layout-shift"]["numericValue"],
    }


def launcher_delays(url: str, visits: int) -> tuple[float, float]:
    """Tell in ms how long after its script the launcher is there, and a bare script's element; medians."""
    ours: list[float] = []
    bare: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for _ in range(visits):
            ours.append(_visit(browser, url))
            bare.append(_visit(browser, url, BARE_SCRIPT))
        browser.close()
    return median(ours), median(bare)


def _visit(browser: Browser, url: str, script: str | None = None) -> float:
    page = browser.new_context().new_page()
    page.add_init_script(NOTE_WHEN_SEEN)
    if script:
        page.route("**/widget/loader.js", lambda asked: asked.fulfill(body=script, content_type="text/javascript"))
    page.goto(url)
    page.wait_for_function("() => window.launcherSeenAt", timeout=10_000)
    delay: float = page.evaluate(SINCE_SCRIPT)
    page.context.close()
    return delay
