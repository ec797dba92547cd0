import { assert } from 'chai';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is installed', () => {
    assert.ok(vscode.extensions.getExtension('fonte.fonte'));
  });
});
