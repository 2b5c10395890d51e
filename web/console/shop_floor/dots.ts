/** Everybody at one stage as dots on a canvas: the longer they have stood there, the further along. */
import type { Standing } from "../models/shop_floor.ts";

const RADIUS = 3.5;
/** Whoever stands longer stands at the end. */
const LONGEST_MS = 30 * 60_000;
const MARGIN = RADIUS + 2;

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly one: Standing;
}

/** Where each dot lies: along by time, with the first minute as wide as the last ten; across by lot. */
export function placed(people: readonly Standing[], width: number, height: number, now: number): Dot[] {
  return people.map((one) => {
    const stood = Math.min(1, Math.log1p(Math.max(0, now - one.since) / 30_000) / Math.log1p(LONGEST_MS / 30_000));
    const x = MARGIN + stood * (width - 2 * MARGIN);
    return { x, y: MARGIN + lotOf(one.id) * (height - 2 * MARGIN), one };
  });
}

/** The dot under a finger, if there is one near. */
export function dotAt(dots: readonly Dot[], x: number, y: number, within = 12): Standing | undefined {
  let [nearest, distance]: [Standing | undefined, number] = [undefined, within];
  for (const dot of dots) {
    const away = Math.hypot(dot.x - x, dot.y - y);
    if (away <= distance) [nearest, distance] = [dot.one, away];
  }
  return nearest;
}

/** Filled where there is something in the cart, a ring around who is talked with, all in the colour of the canvas. */
export function drawDots(canvas: HTMLCanvasElement, dots: readonly Dot[], chosen: string | undefined): void {
  const pen = cleared(canvas);
  if (!pen) return;
  pen.strokeStyle = pen.fillStyle = getComputedStyle(canvas).color;
  pen.lineWidth = 1.5;
  // All of one kind at once: a stroke for each of two thousand kept the page busy for a tenth of a second.
  const [all, carts, rings] = [new Path2D(), new Path2D(), new Path2D()];
  for (const { x, y, one } of dots) {
    circle(all, x, y, RADIUS);
    if (one.cart) circle(carts, x, y, RADIUS);
    if (one.conversation || one.id === chosen) circle(rings, x, y, one.id === chosen ? RADIUS + 5 : RADIUS + 3);
  }
  pen.fill(carts);
  pen.stroke(all);
  pen.stroke(rings);
}

/** A pen on an empty canvas as large as it is shown; its memory is made anew only when that has changed. */
function cleared(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const { clientWidth, clientHeight } = canvas;
  const [width, height] = [Math.round(clientWidth * devicePixelRatio), Math.round(clientHeight * devicePixelRatio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const pen = canvas.getContext("2d");
  pen?.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  pen?.clearRect(0, 0, clientWidth, clientHeight);
  return pen;
}

function circle(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
}

/** From 0 to 1, always the same for the same person. */
function lotOf(id: string): number {
  let sum = 7;
  for (const letter of id) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193);
  return ((sum ^ (sum >>> 15)) >>> 0) / 2 ** 32;
}
