# The server and the command line. Build: docker build -t merilo . — run: docker compose up
FROM node:22-bookworm-slim AS build
WORKDIR /merilo
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 MERILO_DATABASE_DIR=/var/lib/merilo
WORKDIR /merilo
RUN mkdir /var/lib/merilo && chown node:node /var/lib/merilo
COPY --from=build /merilo/package.json /merilo/LICENSE /merilo/DATA-LICENCES.md /merilo/README.md ./
COPY --from=build /merilo/node_modules node_modules
COPY --from=build /merilo/dist dist
COPY --from=build /merilo/templates templates
COPY --from=build /merilo/docs/api.md docs/api.md
COPY --from=build /merilo/assessments assessments
USER node
VOLUME /var/lib/merilo
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process and takes the signals itself; `init: true` in compose.yaml reaps what it leaves.
ENTRYPOINT ["node", "dist/src/cli.js"]
CMD ["serve"]
