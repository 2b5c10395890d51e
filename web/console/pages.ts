import type { Component } from "svelte";
import ArticlesPage from "./articles/ArticlesPage.svelte";
import AssistPage from "./assist/AssistPage.svelte";
import AvailabilityPage from "./availability/AvailabilityPage.svelte";
import BlocksPage from "./blocks/BlocksPage.svelte";
import CataloguePage from "./catalogue/CataloguePage.svelte";
import ContactsPage from "./contacts/ContactsPage.svelte";
import FeedbackPage from "./feedback/FeedbackPage.svelte";
import HandoversPage from "./handover/HandoversPage.svelte";
import HoursPage from "./hours/HoursPage.svelte";
import type { Place } from "./models/places.ts";
import PeoplePage from "./people/PeoplePage.svelte";
import SignInsPage from "./people/SignInsPage.svelte";
import ShopFloorPage from "./shop_floor/ShopFloorPage.svelte";
import ShopLinkPage from "./shop_link/ShopLinkPage.svelte";
import TemplatesPage from "./templates/TemplatesPage.svelte";
import TopicsPage from "./topics/TopicsPage.svelte";
import WaitingPage from "./waiting/WaitingPage.svelte";
import WhoIsThisPage from "./who_is_this/WhoIsThisPage.svelte";

/** What stands at each place of the console beside the desk. */
export const PAGES: Record<Exclude<Place, "desk">, Component> = {
  articles: ArticlesPage,
  assist: AssistPage,
  availability: AvailabilityPage,
  blocks: BlocksPage,
  catalogue: CataloguePage,
  contacts: ContactsPage,
  feedback: FeedbackPage,
  handovers: HandoversPage,
  "opening-hours": HoursPage,
  people: PeoplePage,
  "shop-floor": ShopFloorPage,
  "shop-link": ShopLinkPage,
  "sign-ins": SignInsPage,
  templates: TemplatesPage,
  topics: TopicsPage,
  waiting: WaitingPage,
  "who-is-this": WhoIsThisPage,
};
