param name string
param location string
param image string
param registry string
param identityId string
param workspaceName string
param insightsName string
param filesAccount string
param filesShare string
param appSubnet string
param redisSecretUri string
param isLarge bool
param notifications bool
param metricsEndpoint string
param settings array

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
  name: workspaceName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: filesAccount
}

resource environment 'Microsoft.App/managedEnvironments@2025-10-02-preview' = {
  name: '${name}-apps'
  location: location
  properties: {
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    vnetConfiguration: empty(appSubnet) ? null : { infrastructureSubnetId: appSubnet, internal: false }
    zoneRedundant: isLarge && !empty(appSubnet)
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: workspace.properties.customerId, sharedKey: workspace.listKeys().primarySharedKey }
    }
    // The environment's own OpenTelemetry agent: it tells the bot where to send (OTEL_EXPORTER_OTLP_ENDPOINT) and passes it on.
    appInsightsConfiguration: { connectionString: insights.properties.ConnectionString }
    openTelemetryConfiguration: {
      tracesConfiguration: { destinations: ['appInsights'] }
      logsConfiguration: { destinations: ['appInsights'] }
      // Application Insights takes no metrics.
      destinationsConfiguration: empty(metricsEndpoint) ? null : { otlpConfigurations: [{ name: 'metrics', endpoint: metricsEndpoint }] }
      metricsConfiguration: empty(metricsEndpoint) ? null : { destinations: ['metrics'] }
    }
  }

  resource files 'storages' = {
    name: 'office'
    properties: {
      azureFile: { accountName: storage.name, accountKey: storage.listKeys().keys[0].value, shareName: filesShare, accessMode: 'ReadOnly' }
    }
  }
}

var port = 8080
var live = { path: '/health/live', port: port, scheme: 'HTTP' }
var ready = { path: '/health/ready', port: port, scheme: 'HTTP' }

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: '${name}-bot'
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: port, transport: 'http', allowInsecure: false }
      registries: [{ server: registry, identity: identityId }]
      secrets: empty(redisSecretUri) ? [] : [{ name: 'redis', keyVaultUrl: redisSecretUri, identity: identityId }]
    }
    template: {
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json(isLarge ? '1.0' : '0.5'), memory: isLarge ? '2Gi' : '1Gi' }
          env: concat(
            settings,
            empty(redisSecretUri) ? [] : [{ name: 'ConnectionStrings__Redis', secretRef: 'redis' }],
            notifications ? [{ name: 'Notifications__Address', value: 'https://${name}-bot.${environment.properties.defaultDomain}' }] : []
          )
          volumeMounts: [{ volumeName: 'office', mountPath: '/office' }]
          probes: [
            { type: 'Startup', httpGet: live, periodSeconds: 5, failureThreshold: 24 }
            { type: 'Liveness', httpGet: live, periodSeconds: 15, failureThreshold: 4 }
            // Longer than the bot itself waits for a part; a new version takes over only when it has its database.
            { type: 'Readiness', httpGet: ready, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }
          ]
        }
      ]
      volumes: [{ name: 'office', storageType: 'AzureFile', storageName: environment::files.name }]
      // Never none: reminders, deadlines and what waits in the outbox are done by an instance that lives, and nothing calls one that sleeps.
      scale: {
        minReplicas: isLarge ? 2 : 1
        maxReplicas: isLarge ? 5 : 1
        rules: isLarge ? [{ name: 'turns', http: { metadata: { concurrentRequests: '40' } } }] : []
      }
    }
  }
}

output id string = app.id
output host string = app.properties.configuration.ingress.fqdn
