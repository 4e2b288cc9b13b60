# The explorer in a container: `docker build -t hearsay .`, then see compose.yaml.
FROM node:22-bookworm-slim AS build
WORKDIR /hearsay
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM node:22-bookworm-slim
WORKDIR /hearsay
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 HEARSAY_DATA=/data
COPY --from=build --chown=node:node /hearsay /hearsay
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# Does it answer? Whether requests can be served (/api/health/ready) is for whoever sends them.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "ingest/cli/hearsay.mjs", "start"]
