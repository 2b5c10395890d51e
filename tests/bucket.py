"""A real far end for files: moto's S3 server in a thread, and a bucket of its own for each test."""

import itertools
from collections.abc import Callable, Iterator

import boto3
import pytest

from bench.ports import quiet_port

BucketAt = Callable[[str, str], str]

bucket_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def s3_server() -> Iterator[str]:
    """Run an S3 server for this session and give its address."""
    from moto.server import ThreadedMotoServer  # noqa: PLC0415 - heavy, and few sessions need it

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket_at(monkeypatch: pytest.MonkeyPatch) -> BucketAt:
    """Give what writes the setting for a server and a bucket; requests are signed with keys of the test's own."""
    keys = {"AWS_ACCESS_KEY_ID": "shoe-shop", "AWS_SECRET_ACCESS_KEY": "laces", "AWS_EC2_METADATA_DISABLED": "true"}
    for name, value in keys.items():
        monkeypatch.setenv(name, value)
    for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"):
        monkeypatch.delenv(name, raising=False)
    return lambda server, bucket: f"s3://{bucket}/files?endpoint={server}&region=us-east-1"


@pytest.fixture
def bucket_url(s3_server: str, bucket_at: BucketAt) -> str:
    """Give the URL of a new, empty bucket."""
    name = f"shop-{next(bucket_numbers)}"
    url = bucket_at(s3_server, name)
    boto3.Session().client("s3", endpoint_url=s3_server, region_name="us-east-1").create_bucket(Bucket=name)
    return url


@pytest.fixture
def dead_bucket_url(bucket_at: BucketAt) -> str:
    """Give the URL of a bucket whose server is down."""
    return bucket_at(f"http://127.0.0.1:{quiet_port()}", "shoes")
