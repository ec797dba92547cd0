import * as l10n from '@vscode/l10n';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type AcceptClaimParams, type AcceptedFile, acceptClaimMethod } from '../protocol';
import { acceptClaim as acceptedClaim } from '../workspace/acceptance';
import { decode } from '../workspace/decode';
import { PROJECT_FILE, withAcceptedClaim } from '../workspace/project';
import { cancellable } from './cancellable';
import type { Feature } from './feature';

const MOST_BYTES = 10_000_000;

/** `fonte/acceptClaim`: the project file as it must be so that a claim counts as accepted; the client writes it. */
export const acceptClaim: Feature = {
  capabilities: {},
  register({ connection, documents, files, projects }) {
    connection.onRequest(
      acceptClaimMethod,
      cancellable(async ({ uri, range, reason, on }: AcceptClaimParams, token): Promise<AcceptedFile> => {
        const document = await documents.annotated(uri, token);
        const span = document && {
          start: document.document.offsetAt(range.start),
          end: document.document.offsetAt(range.end),
        };
        const text = document?.article.text ?? '';
        const claim = span && acceptedClaim({ text, annotations: document.annotations }, span, reason, on);
        if (!claim) throw new ResponseError(LSPErrorCodes.RequestFailed, l10n.t('There is no statement here.'));
        const known = (await projects.find(uri))?.uri;
        const folder = projects.rootOf(uri) ?? files.parent(uri)?.folder ?? '';
        const project = known ?? `${folder}/${PROJECT_FILE}`;
        const before = known ? decode(await files.read(known, MOST_BYTES)) : null;
        const content = before && 'text' in before ? before.text : null;
        return { uri: project, text: withAcceptedClaim(content, claim, PROJECT_FILE) };
      }),
    );
  },
};
