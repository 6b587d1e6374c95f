import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { employerTemplate } from './employer-list.js';
import { EmployerImports } from './employer-imports.js';
import { Employers } from './employers.js';
import { ServiceMenus } from './service-menus.js';
import { UnionEndings } from './union-endings.js';
import { UnionTree } from './union-tree.js';
import { Unions } from './unions.js';

/** The tree of unions, what they cover and what they offer. */
@Controller()
export class TreeController {
  constructor(
    private readonly unions: Unions,
    private readonly tree: UnionTree,
    private readonly endings: UnionEndings,
    private readonly employers: Employers,
    private readonly employerImports: EmployerImports,
    private readonly menus: ServiceMenus,
  ) {}

  @On(api.listUnionChoices)
  choices(_actor: Actor, _input: Record<string, never>): Promise<{ rows: api.UnionChoice[] }> {
    return this.unions.choices();
  }

  @On(api.createUnion)
  create(actor: Actor, input: Parameters<UnionTree['create']>[1]): Promise<api.UnionNode> {
    return this.tree.create(actor, input);
  }

  @On(api.changeUnion)
  change(actor: Actor, input: Parameters<UnionTree['change']>[1]): Promise<api.UnionNode> {
    return this.tree.change(actor, input);
  }

  @On(api.moveUnion)
  move(actor: Actor, input: Parameters<UnionTree['move']>[1]): Promise<api.UnionNode> {
    return this.tree.move(actor, input);
  }

  @On(api.getUnionHoldings)
  holdings(actor: Actor, { id }: { id: string }): Promise<api.UnionHoldings> {
    return this.endings.holdings(actor, id);
  }

  @On(api.mergeUnion)
  merge(actor: Actor, input: api.UnionEnding): Promise<api.UnionNode> {
    return this.endings.merge(actor, input);
  }

  @On(api.closeUnion)
  close(actor: Actor, input: api.UnionEnding): Promise<api.UnionNode> {
    return this.endings.close(actor, input);
  }

  @On(api.listEmployers)
  listEmployers(actor: Actor, input: Parameters<Employers['list']>[1]) {
    return this.employers.list(actor, input);
  }

  @On(api.addEmployer)
  addEmployer(actor: Actor, input: Parameters<Employers['add']>[1]): Promise<api.Employer> {
    return this.employers.add(actor, input);
  }

  @On(api.changeEmployer)
  changeEmployer(actor: Actor, input: Parameters<Employers['change']>[1]): Promise<api.Employer> {
    return this.employers.change(actor, input);
  }

  @On(api.removeEmployer)
  removeEmployer(actor: Actor, input: api.MemberStep): Promise<api.Done> {
    return this.employers.remove(actor, input);
  }

  @On(api.getEmployerTemplate)
  employerTemplate(_actor: Actor, _input: Record<string, never>): Promise<api.Download> {
    return Promise.resolve(employerTemplate());
  }

  @On(api.importEmployers)
  importEmployers(actor: Actor, input: Parameters<EmployerImports['take']>[1]): Promise<api.EmployerImport> {
    return this.employerImports.take(actor, input);
  }

  @On(api.getServiceMenu)
  services(actor: Actor, { id }: { id: string }): Promise<{ groups: api.ServiceGroup[] }> {
    return this.menus.get(actor, id);
  }

  @On(api.setService)
  setService(actor: Actor, input: Parameters<ServiceMenus['set']>[1]): Promise<{ groups: api.ServiceGroup[] }> {
    return this.menus.set(actor, input);
  }
}
