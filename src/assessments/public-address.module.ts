import { type DynamicModule, Module } from '@nestjs/common';
import { PUBLIC_URL } from './links.js';

/** Where the site is reached from outside, for links in answers. Without this module they are paths. */
@Module({})
export class PublicAddressModule {
  static with(publicUrl: string | null): DynamicModule {
    return {
      module: PublicAddressModule,
      global: true,
      providers: [{ provide: PUBLIC_URL, useValue: publicUrl }],
      exports: [PUBLIC_URL],
    };
  }
}
