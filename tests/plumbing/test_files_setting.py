"""One URL says where files lie; a URL that cannot be meant is refused in plain words before anything is served."""

import sys
from pathlib import Path

import pytest

from floorwalker.plumbing.files.address import BucketAddress, bucket_address
from floorwalker.plumbing.files.folder import Folder
from floorwalker.plumbing.files.open import open_files


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("s3://shoes", BucketAddress("shoes")),
        ("s3://shoes/chat/files/", BucketAddress("shoes", "chat/files")),
        ("s3://shoes?region=eu-north-1", BucketAddress("shoes", region="eu-north-1")),
        ("s3://shoes/a?endpoint=http://s3.internal:9000", BucketAddress("shoes", "a", "http://s3.internal:9000")),
    ],
)
def test_a_url_names_the_bucket(url: str, address: BucketAddress) -> None:
    assert bucket_address(url) == address


@pytest.mark.parametrize(
    "url",
    ["files", "file:///srv", "s3://", "s3:///files", "s3://a?place=x", "s3://a#b", "s3://a?endpoint=s3.internal:9000"],
)
def test_a_url_that_cannot_be_meant_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(ValueError, match="files URL"):
        open_files(url, tmp_path)


def test_keys_in_a_url_are_refused_and_not_repeated() -> None:
    with pytest.raises(ValueError, match="AWS_ACCESS_KEY_ID") as refused:
        bucket_address("s3://shoe-shop:laces@shoes")

    assert "laces" not in str(refused.value)


def test_a_key_stands_under_its_prefix() -> None:
    assert [BucketAddress("shoes", prefix).key_of("boots") for prefix in ("", "chat")] == ["boots", "chat/boots"]


def test_boto3_is_missed_only_where_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "floorwalker.plumbing.files.s3", raising=False)
    monkeypatch.setitem(sys.modules, "boto3", None)

    assert isinstance(open_files(None, tmp_path), Folder)
    with pytest.raises(ValueError, match=r"floorwalker\[s3\]"):
        open_files("s3://shoes", tmp_path)


def test_a_profile_that_is_not_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "nobody")

    with pytest.raises(ValueError, match="nobody"):
        open_files("s3://shoes", tmp_path)
