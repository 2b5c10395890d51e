"""Serve the shop by itself: `python -m demo.shop --port 8090 --chat http://localhost:8080 --snippet '<script …>'`."""

import argparse

from aiohttp import web

from demo.shop.app import make_shop

arguments = argparse.ArgumentParser(prog="demo.shop", description="The demo shop, with or without the chat.")
arguments.add_argument("--port", type=int, default=8090)
arguments.add_argument("--snippet", help="the whole script tag; none leaves the shop as it is by itself")
arguments.add_argument("--chat", help="the origin that the tag comes from, let into the pages' policy")
wish = arguments.parse_args()
web.run_app(make_shop(wish.snippet, wish.chat), port=wish.port)
