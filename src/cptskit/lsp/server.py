"""The server: what an editor sends and asks, and who answers."""

import logging
import os
import sys
from contextlib import redirect_stdout

from lsprotocol import types

from cptskit.lsp import answers
from cptskit.lsp.base import Server
from cptskit.lsp.places import path_of


def serve() -> None:
    """Answer an editor over the standard streams until it leaves."""
    logging.disable()
    with (
        os.fdopen(os.dup(sys.stdin.fileno()), "rb") as heard,
        os.fdopen(os.dup(sys.stdout.fileno()), "wb") as said,
        redirect_stdout(sys.stderr),  # what is not of the protocol would break it
    ):
        make().start_io(heard, said)


def make() -> Server:
    """Return a server that knows what to answer."""
    server = Server()

    @server.feature(types.INITIALIZED)
    def ready(ls: Server, _: types.InitializedParams) -> None:
        roots = [path_of(uri) for uri in ls.workspace.folders]
        if not roots and ls.workspace.root_uri:
            roots = [path_of(ls.workspace.root_uri)]
        ls.desk.roots = [root for root in roots if root]

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders(ls: Server, _: types.DidChangeWorkspaceFoldersParams) -> None:
        ls.desk.roots = [path for uri in ls.workspace.folders if (path := path_of(uri))]

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
        ls.take(params.text_document.uri, params.text_document.text)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
        for change in params.content_changes:
            ls.take(params.text_document.uri, change.text)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        if path := path_of(params.text_document.uri):
            ls.soon(path, boxes=True)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def seen(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
        for change in params.changes:
            if path := path_of(change.uri):
                ls.soon(path)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
        ls.close_file(params.text_document.uri)

    answers.register(server)
    return server
