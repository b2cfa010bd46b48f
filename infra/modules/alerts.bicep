param name string
param address string
param appId string
param databaseId string

@description('Empty where there is none.')
param redisId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  properties: { groupShortName: take(name, 12), enabled: true, emailReceivers: [{ name: 'administrator', emailAddress: address, useCommonAlertSchema: true }] }
}

type rule = {
  name: string
  scope: string
  namespace: string
  metric: string
  statistic: 'Average' | 'Maximum' | 'Minimum' | 'Total'
  comparison: 'GreaterThan' | 'LessThan'
  threshold: int
  dimensions: object[]
  text: string
}

var failed = [{ name: 'statusCodeCategory', operator: 'Include', values: ['5xx'] }]
var container = 'Microsoft.App/containerApps'
var postgres = 'Microsoft.DBforPostgreSQL/flexibleServers'
var cache = 'Microsoft.Cache/redisEnterprise'

// The instances of the large profile, which has Redis, have twice the memory.
var always rule[] = [
  { name: 'down', scope: appId, namespace: container, metric: 'Replicas', statistic: 'Maximum', comparison: 'LessThan', threshold: 1, dimensions: [], text: 'No instance of the bot is running: nobody is answered, and nothing that falls due is done.' }
  { name: 'restarts', scope: appId, namespace: container, metric: 'RestartCount', statistic: 'Maximum', comparison: 'GreaterThan', threshold: 3, dimensions: [], text: 'The bot starts again and again: its log says why, most often a setting or the database.' }
  { name: 'failures', scope: appId, namespace: container, metric: 'Requests', statistic: 'Total', comparison: 'GreaterThan', threshold: 5, dimensions: failed, text: 'The bot fails where it should answer: the references that people read stand in its log.' }
  { name: 'memory', scope: appId, namespace: container, metric: 'WorkingSetBytes', statistic: 'Average', comparison: 'GreaterThan', threshold: empty(redisId) ? 900000000 : 1800000000, dimensions: [], text: 'The bot is near its memory.' }
  { name: 'database-down', scope: databaseId, namespace: postgres, metric: 'is_db_alive', statistic: 'Maximum', comparison: 'LessThan', threshold: 1, dimensions: [], text: 'The database does not answer.' }
  { name: 'database-full', scope: databaseId, namespace: postgres, metric: 'storage_percent', statistic: 'Average', comparison: 'GreaterThan', threshold: 80, dimensions: [], text: 'The database is nearly full; it grows by itself, but not without end.' }
  { name: 'database-busy', scope: databaseId, namespace: postgres, metric: 'cpu_percent', statistic: 'Average', comparison: 'GreaterThan', threshold: 85, dimensions: [], text: 'The database is busy: a larger size may be needed.' }
]

var withRedis rule[] = [
  { name: 'redis-full', scope: redisId, namespace: cache, metric: 'usedmemorypercentage', statistic: 'Maximum', comparison: 'GreaterThan', threshold: 85, dimensions: [], text: 'Redis is nearly full: what waits for a sign-in may be lost.' }
]

resource alerts 'Microsoft.Insights/metricAlerts@2026-01-01' = [
  for one in concat(always, empty(redisId) ? [] : withRedis): {
    name: '${name}-${one.name}'
    location: 'global'
    properties: {
      description: one.text
      severity: 2
      enabled: true
      scopes: [one.scope]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: one.name
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: one.namespace
            metricName: one.metric
            timeAggregation: one.statistic
            operator: one.comparison
            threshold: one.threshold
            dimensions: one.dimensions
          }
        ]
      }
      actions: [{ actionGroupId: people.id }]
    }
  }
]
