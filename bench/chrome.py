"""Debian's Chromium, driven by Lighthouse and by Playwright."""

import json
import os
import shutil
import subprocess
from statistics import median

from playwright.sync_api import sync_playwright

from bench.result_file import ROOT

LIGHTHOUSE = ROOT / "bench/lighthouse"
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu")
NOTE_WHEN_SEEN = """
new MutationObserver(() => {
  if (window.launcherSeenAt || !document.querySelector('floorwalker-widget')) return;
  requestAnimationFrame(() => { window.launcherSeenAt ??= performance.now(); });
}).observe(document, {childList: true, subtree: true});
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


def launcher_delay_ms(url: str, visits: int) -> float:
    """Tell how long after its script the launcher is there, as the median of fresh visits."""
    delays: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        for _ in range(visits):
            page = browser.new_context().new_page()
            page.add_init_script(NOTE_WHEN_SEEN)
            page.goto(url)
            page.wait_for_function("() => window.launcherSeenAt", timeout=10_000)
            delays.append(page.evaluate(SINCE_SCRIPT))
            page.context.close()
        browser.close()
    return median(delays)
