/** What answers to content scripts and to the warning are given to work with. */
import type { AuditEvent } from '../audit/event';
import type { AuditLog } from '../audit/log';
import type { Users } from '../audit/users';
import type { OpenDrafts } from '../cases/open-drafts';
import type { Attachments } from './attachments';
import type { CaseKeeper } from './case-keeper';
import type { CorrespondentStore } from './correspondents';
import type { Device } from './device';
import type { PolicySource } from './policy-source';
import type { Scanner } from './scanner';

export interface GuardDeps {
  policy: PolicySource;
  scan: Scanner;
  device: Device;
  attachments: Attachments;
  audit: AuditLog;
  users: Pick<Users, 'pseudonym'>;
  /** Durable when it resolves. `account`: whose pseudonym is sealed for those who may open it. */
  record(event: AuditEvent, account?: string): Promise<void>;
  correspondents: Pick<CorrespondentStore, 'noteSent' | 'frequent'>;
  drafts: OpenDrafts;
  cases: CaseKeeper;
  now(): number;
}
