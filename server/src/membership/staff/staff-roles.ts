import { Injectable } from '@nestjs/common';
import { fields } from '@nuanxin/shared-types/schema';
import { ROLES, type NewRole, type RoleName, type StaffRow } from '@nuanxin/shared-types';
import { In, MoreThan } from 'typeorm';
import { Audit, Database, Directory, DomainError, Requests, Vault, type Actor } from '../../kernel/index.js';
import { ConsoleAccount } from '../accounts/account.entity.js';
import { maskPhone } from '../people/mask.js';
import { Person } from '../people/person.entity.js';
import { KnownActors } from '../sessions/known-actors.js';
import { Union } from '../unions/union.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { Staff } from './staff.js';

const PAGE = 50;

/** Who has which role where (人员与权限), as the administrator gives and takes them. Nobody changes an own one. */
@Injectable()
export class StaffRoles {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly directory: Directory,
    private readonly staff: Staff,
    private readonly known: KnownActors,
  ) {}

  /** People with a role, by id; `after` is the last one of the page before. */
  async list(
    actor: Actor,
    { q, role, after, limit = PAGE }: { q?: string; role?: RoleName; after?: string; limit?: number },
  ): Promise<{ rows: StaffRow[]; next: string | null }> {
    const found = q ? await this.find(q) : null;
    const where = {
      ...(role ? { role } : {}),
      ...(after ? { personId: MoreThan(after) } : {}),
      ...(found ? { personId: In(found) } : {}),
    };
    const people = await this.db.read
      .createQueryBuilder(RoleGrant, 'g')
      .select('g.personId', 'personId')
      .where(where)
      .groupBy('g.personId')
      .orderBy('g.personId', 'ASC')
      .limit(limit)
      .getRawMany<{ personId: string }>();
    const ids = people.map((it) => it.personId);
    const next = !found && ids.length === limit ? (ids.at(-1) ?? null) : null;
    return { rows: await this.rows(actor, ids), next };
  }

  /** @throws NOT_FOUND */
  async get(actor: Actor, id: string): Promise<StaffRow> {
    const [row] = await this.rows(actor, [id]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  /** @throws NOT_FOUND no such place or union · INVALID_INPUT a city-wide role elsewhere · ROLE_OWN */
  async grant(actor: Actor, { requestId, name, phone, role, scopeId }: NewRole): Promise<StaffRow> {
    await this.checkScope(role, scopeId);
    const asked = { name, phone, role, scopeId };
    const { id } = await this.requests.once(requestId, { by: actor.personId, ...asked }, async (tx) => {
      const granted = await this.staff.grant(tx, actor, asked);
      if (granted === actor.personId) throw new DomainError('ROLE_OWN');
      return { id: granted };
    });
    this.known.forget();
    return this.get(actor, id);
  }

  /** @throws NOT_FOUND · ROLE_OWN */
  async revoke(
    actor: Actor,
    { id, grantId, requestId, reason }: { id: string; grantId: string; requestId: string; reason: string },
  ): Promise<StaffRow> {
    this.refuseOwn(actor, id);
    await this.requests.once(requestId, { by: actor.personId, id, grantId, reason }, async (tx) => {
      const held = await tx.findOneBy(RoleGrant, { id: grantId, personId: id });
      const taken = held && (await tx.delete(RoleGrant, { id: grantId, personId: id }));
      if (!held || taken?.affected !== 1) throw new DomainError('NOT_FOUND');
      const { role, scopeId } = held;
      const before = { role, scopeId };
      await this.audit.record(
        tx,
        actor,
        'role.revoked',
        id,
        { reason },
        { before, after: { role: null, scopeId: null } },
      );
      return {};
    });
    this.known.forget();
    return this.get(actor, id);
  }

  /** @throws ROLE_OWN */
  refuseOwn(actor: Actor, personId: string): void {
    if (actor.personId === personId) throw new DomainError('ROLE_OWN');
  }

  private async checkScope(role: RoleName, scopeId: string): Promise<void> {
    const { scope } = ROLES[role];
    if (scope === 'place') {
      if (!(await this.directory.placesById([scopeId])).has(scopeId)) throw new DomainError('NOT_FOUND');
      return;
    }
    const union = await this.db.read.findOneBy(Union, { id: scopeId });
    if (!union) throw new DomainError('NOT_FOUND');
    if (scope === 'city' && union.kind !== 'city')
      throw new DomainError('INVALID_INPUT', { field: 'scopeId', problem: `${ROLES[role].name}属于市总工会` });
  }

  /** By login or by the whole phone number: names are encrypted. */
  private async find(q: string): Promise<string[]> {
    if (fields.phone.safeParse(q).success) {
      const phoneIndex = this.vault.blindIndex('phone', q);
      return (await this.db.read.findBy(Person, { phoneIndex })).map((it) => it.id);
    }
    return (await this.db.read.findBy(ConsoleAccount, { login: q.toLowerCase() })).map((it) => it.personId);
  }

  private async rows(actor: Actor, ids: readonly string[]): Promise<StaffRow[]> {
    const of = { personId: In([...ids]) };
    const people = await this.db.read.find(Person, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
    const accounts = new Map((await this.db.read.findBy(ConsoleAccount, of)).map((it) => [it.personId, it]));
    const grants = await this.db.read.find(RoleGrant, { where: of, order: { at: 'ASC', id: 'ASC' } });
    const scopes = grants.map((it) => it.scopeId);
    const places = await this.directory.placesById(scopes);
    const unions = new Map((await this.db.read.findBy(Union, { id: In(scopes) })).map((it) => [it.id, it]));
    return people.map(({ id, nameCipher, phoneCipher }) => {
      const account = accounts.get(id);
      return {
        personId: id,
        name: nameCipher ? this.vault.decrypt(nameCipher) : '已删除',
        phone: phoneCipher ? maskPhone(this.vault.decrypt(phoneCipher)) : null,
        roles: grants
          .filter((it) => it.personId === id)
          .map(({ id: grantId, role, scopeId, at }) => {
            const scopeName = (unions.get(scopeId) ?? places.get(scopeId))?.name ?? '';
            return { grantId, role, scopeId, scopeName, at };
          }),
        account: account
          ? {
              login: account.login,
              totp: account.totpCipher !== null,
              passwordIsTemporary: account.passwordIsTemporary,
            }
          : null,
        self: id === actor.personId,
      };
    });
  }
}
