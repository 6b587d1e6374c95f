import { Inject, Injectable } from '@nestjs/common';
import type { PlaceService } from '@nuanxin/shared-types';
import { CITY_PACK, DomainError, type CityPack } from '../../kernel/index.js';

/** What a place may have and offer, in the words of the city pack. A code that left the pack shows itself. */
@Injectable()
export class Vocabulary {
  private readonly facilities: ReadonlyMap<string, { name: string; order: number }>;
  private readonly serviceNames: ReadonlyMap<string, string>;

  constructor(@Inject(CITY_PACK) pack: CityPack) {
    this.facilities = new Map(pack.facilities.map(({ code, name }, order) => [code, { name, order }]));
    this.serviceNames = new Map(pack.services.flatMap((group) => group.services).map((it) => [it.code, it.name]));
  }

  /** As the pack lists them, each once. */
  inOrder(codes: readonly string[]): string[] {
    const orderOf = (code: string) => this.facilities.get(code)?.order ?? this.facilities.size;
    return [...new Set(codes)].sort((a, b) => orderOf(a) - orderOf(b));
  }

  facilityNames(codes: readonly string[]): string[] {
    return this.inOrder(codes).map((it) => this.facilities.get(it)?.name ?? it);
  }

  services(of: readonly { code: string; note: string }[]): PlaceService[] {
    return of.map(({ code, note }) => ({ code, name: this.serviceNames.get(code) ?? code, note }));
  }

  /** @throws FACILITY_UNKNOWN */
  holdFacilities(codes: readonly string[] = []): void {
    const code = codes.find((it) => !this.facilities.has(it));
    if (code !== undefined) throw new DomainError('FACILITY_UNKNOWN', { code });
  }

  /** @throws SERVICE_UNKNOWN */
  holdServices(of: readonly { code: string }[] = []): void {
    const unknown = of.find((it) => !this.serviceNames.has(it.code));
    if (unknown) throw new DomainError('SERVICE_UNKNOWN', { code: unknown.code });
  }
}
