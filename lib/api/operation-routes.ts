// The part of the table of routes that is for those who run the server: is it well, and what does it count?
import type { RouteSpec } from './routes'

export const OPERATION_ROUTES: readonly RouteSpec[] = [
  {
    method: 'GET',
    path: '/api/health',
    summary: 'Is the server up, and what does its store hold?',
    answer: 'Health',
  },
  {
    method: 'GET',
    path: '/api/health/live',
    summary: 'Does the process answer? Says nothing of its store.',
    answer: 'Probe',
  },
  {
    method: 'GET',
    path: '/api/health/ready',
    summary: 'May requests be sent here? 503 while the store does not answer or the server is being stopped.',
    answer: 'Probe',
  },
  {
    method: 'GET',
    path: '/api/metrics',
    summary: 'What the server counts, in the Prometheus text format. Off loopback with the token.',
    answer: null,
    otherTypes: ['text/plain'],
  },
]
