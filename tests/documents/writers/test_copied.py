"""What is copied from a document: an address of mail holds no sign that nobody sees."""

import re
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from cptskit.documents.texte.parsing import parse
from cptskit.documents.writers import WRITERS

from ..build import document

ADDRESS = "une.adresse.particulierement-longue@communaute-professionnelle.example.org"
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]|&shy;")


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "md"])
@pytest.mark.parametrize(
    "text", [f"Écrire à {ADDRESS}.", f"| a | b |\n| --- | --- |\n| c | {ADDRESS} |"]
)
def test_an_address_of_mail_is_copied_as_it_is(form: str, text: str) -> None:
    asked = document(f"{text}\n")
    data = WRITERS[form]().write(asked, parse(asked))
    if form == "pdf":
        said = "".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    elif form == "docx":
        said = docx.Document(BytesIO(data)).element.xml
    else:
        said = data.decode("utf-8").replace("<wbr>", "")  # a place to break, not a sign
    start = said.replace("\n", "").find("une.adresse")
    assert start >= 0
    assert not UNSEEN.search(said.replace("\n", "")[start : start + len(ADDRESS)])
