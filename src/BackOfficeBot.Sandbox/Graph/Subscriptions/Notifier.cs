using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Subscriptions;

/// <summary>Tells subscribers, on loopback, what changed; in order, each notification tried three times.</summary>
internal sealed class Notifier : IAsyncDisposable
{
    private readonly OfficeState office;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Channel<(string Url, JsonObject Body)> queue = System.Threading.Channels.Channel.CreateUnbounded<(string, JsonObject)>();
    private readonly Task work;

    public Notifier(OfficeState office)
    {
        this.office = office;
        office.Changed += Enqueue;
        work = Task.Run(SendAsync);
    }

    /// <summary>The handshake: the address has to answer the token that it is sent, as plain text.</summary>
    public async Task ValidateAsync(JsonObject subscription, CancellationToken ct)
    {
        foreach (var name in (string[])["notificationUrl", "lifecycleNotificationUrl"])
        {
            if (subscription.Text(name) is not { } url)
            {
                if (name == "notificationUrl") throw Failed("notificationUrl is required.");
                continue;
            }
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.IsLoopback) throw Failed("The sandbox notifies addresses on this machine only.");
            var token = Guid.NewGuid().ToString("N");
            try
            {
                using var response = await http.PostAsync(new Uri(url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "validationToken=" + token), null, ct);
                if (!response.IsSuccessStatusCode || (await response.Content.ReadAsStringAsync(ct)).Trim() != token) throw Failed("Subscription validation request failed. Response must exactly match validationToken query parameter.");
            }
            catch (Exception problem) when (problem is HttpRequestException || problem is TaskCanceledException && !ct.IsCancellationRequested)
            {
                throw Failed("Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        office.Changed -= Enqueue;
        queue.Writer.TryComplete();
        http.CancelPendingRequests();
        await work;
        http.Dispose();
    }

    private void Enqueue(IReadOnlyList<OfficeChange> changes)
    {
        var due = office.Do(() => changes.SelectMany(change => office.Subscriptions.Values.Where(entry => Wants(entry.Subscription, change) && entry.Watched.Sees(change, office))
            .Select(entry => (entry.Subscription.Text("notificationUrl")!, Notification(entry.Subscription, change)))).ToList());
        foreach (var notification in due) queue.Writer.TryWrite(notification);
    }

    private bool Wants(JsonObject subscription, OfficeChange change) =>
        subscription.Text("changeType")!.Split(',').Any(wanted => wanted.Trim() == change.Change)
        && DateTimeOffset.Parse(subscription.Text("expirationDateTime")!, CultureInfo.InvariantCulture) > office.Now;

    private static JsonObject Notification(JsonObject subscription, OfficeChange change)
    {
        var (segment, type) = change.Kind switch
        {
            "event" => ("Events", "Event"),
            "message" => ("Messages", "Message"),
            "task" => ("todo/tasks", "todoTask"),
            _ => ("drive/items", "driveItem"),
        };
        var resource = $"Users/{change.OwnerId}/{segment}/{change.Id}";
        return new()
        {
            ["value"] = new JsonArray(new JsonObject
            {
                ["subscriptionId"] = subscription.Text("id"),
                ["subscriptionExpirationDateTime"] = subscription.Text("expirationDateTime"),
                ["changeType"] = change.Change,
                ["resource"] = resource,
                ["resourceData"] = new JsonObject { ["@odata.type"] = "#Microsoft.Graph." + type, ["@odata.id"] = resource, ["id"] = change.Id },
                ["clientState"] = subscription.Text("clientState"),
                ["tenantId"] = SandboxIds.Tenant,
            }),
        };
    }

    private async Task SendAsync()
    {
        await foreach (var (url, body) in queue.Reader.ReadAllAsync())
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                try
                {
                    // Whole, with its length: not every subscriber reads chunks.
                    using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
                    using var response = await http.PostAsync(new Uri(url), content);
                    if (response.IsSuccessStatusCode) break;
                }
                catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
                {
                    // The subscriber is away; the next attempt, or its delta query, will tell it.
                }
            }
        }
    }

    private static GraphProblem Failed(string why) => GraphProblem.BadRequest("ValidationError", why);
}
