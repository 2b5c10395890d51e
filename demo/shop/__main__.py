"""Serve the shop by itself: `python -m demo.shop --port 8090 --chat http://localhost:8080 --snippet '<script …>'`."""

import argparse
import socket
import sys

from aiohttp import web

from demo.shop.app import make_shop

arguments = argparse.ArgumentParser(prog="demo.shop", description="The demo shop, with or without the chat.")
arguments.add_argument("--port", type=int, default=8090, help="0 lets the system choose")
arguments.add_argument("--snippet", help="the whole script tag; none leaves the shop as it is by itself")
arguments.add_argument("--chat", help="the origin that the tag comes from, let into the pages' policy")
wish = arguments.parse_args()
here = socket.create_server(("", wish.port))
sys.stdout.write(f"http://127.0.0.1:{here.getsockname()[1]}\n")
sys.stdout.flush()
web.run_app(make_shop(wish.snippet, wish.chat), sock=here, print=None)
