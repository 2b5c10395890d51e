/** What stands at hand once the line is live: the shop's articles, and where it shows them, the shopper's orders. */
import openArticles from "../../articles/open.ts";
import type { Visit } from "./models/visit.ts";

export default function open(visit: Visit, below: Element): void {
  void openArticles(visit, below);
  if (visit.state?.orders) void import("../../orders/open.ts").then((came) => came.default(visit, below));
}
