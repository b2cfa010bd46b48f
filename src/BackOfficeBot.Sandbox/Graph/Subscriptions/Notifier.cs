using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BackOfficeBot.Sandbox.Faults;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Subscriptions;

/// <summary>Tells subscribers, on loopback, what changed, and what happens to their subscriptions; in order, each notification tried three times. Faults of the service
/// "notifications" lose them (Drop), send them twice (Duplicate) or late (Late).</summary>
internal sealed class Notifier : IAsyncDisposable
{
    /// <summary>Until it is renewed or reauthorized, nothing is told.</summary>
    public const string Halted = "_halted";

    private const int LongestState = 128;

    private readonly OfficeState office;
    private readonly FaultPlan faults;
    private readonly CancellationTokenSource ended = new();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly Channel<(string Url, JsonObject Body)> queue = System.Threading.Channels.Channel.CreateUnbounded<(string, JsonObject)>();
    private readonly Task work;

    public Notifier(OfficeState office, FaultPlan faults)
    {
        (this.office, this.faults) = (office, faults);
        office.Changed += Enqueue;
        work = Task.Run(SendAsync);
    }

    /// <summary>The handshake: the address has to answer the token that it is sent, as plain text.</summary>
    public async Task ValidateAsync(JsonObject subscription, CancellationToken ct)
    {
        if (subscription.Text("clientState")?.Length > LongestState) throw Failed($"clientState must be at most {LongestState} characters.");
        foreach (var name in (string[])["notificationUrl", "lifecycleNotificationUrl"])
        {
            if (subscription.Text(name) is not { } url)
            {
                if (name == "notificationUrl") throw Failed("notificationUrl is required.");
                continue;
            }
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.IsLoopback) throw Failed("The sandbox notifies addresses on this machine only.");
            var token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.NewGuid()}";
            try
            {
                using var response = await http.PostAsync(new Uri(url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "validationToken=" + Uri.EscapeDataString(token)), null, ct);
                if (response.StatusCode != System.Net.HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/plain" || await response.Content.ReadAsStringAsync(ct) != token) throw Failed("Subscription validation request failed. Response must exactly match validationToken query parameter.");
            }
            catch (Exception problem) when (problem is HttpRequestException || problem is TaskCanceledException && !ct.IsCancellationRequested)
            {
                throw Failed("Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.");
            }
        }
    }

    /// <summary>missed, subscriptionRemoved or reauthorizationRequired, to all who subscribed with an address for it.</summary>
    public void TellAll(string lifecycleEvent) => office.Do(() =>
    {
        foreach (var (id, (subscription, _)) in office.Subscriptions.Where(entry => IsAlive(entry.Value.Subscription)).ToList())
        {
            if (lifecycleEvent == "subscriptionRemoved") office.Subscriptions.Remove(id);
            if (lifecycleEvent == "reauthorizationRequired") subscription[Halted] = true;
            if (subscription.Text("lifecycleNotificationUrl") is { } url) queue.Writer.TryWrite((url, Body(subscription, new() { ["lifecycleEvent"] = lifecycleEvent, ["resource"] = subscription.Text("resource") })));
        }
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        office.Changed -= Enqueue;
        queue.Writer.TryComplete();
        await ended.CancelAsync();
        http.CancelPendingRequests();
        await work;
        http.Dispose();
        ended.Dispose();
    }

    private void Enqueue(IReadOnlyList<OfficeChange> changes)
    {
        var due = office.Do(() => changes.SelectMany(change => office.Subscriptions.Values.Where(entry => Wants(entry.Subscription, change) && entry.Watched.Sees(change, office))
            .Select(entry => (entry.Subscription.Text("notificationUrl")!, Notification(entry.Subscription, change)))).ToList());
        foreach (var notification in due) queue.Writer.TryWrite(notification);
    }

    private bool Wants(JsonObject subscription, OfficeChange change) =>
        subscription.Text("changeType")!.Split(',').Any(wanted => wanted.Trim() == change.Change)
        && IsAlive(subscription) && !subscription.Flag(Halted);

    private bool IsAlive(JsonObject subscription) => DateTimeOffset.Parse(subscription.Text("expirationDateTime")!, CultureInfo.InvariantCulture) > office.Now;

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
        return Body(subscription, new()
        {
            ["changeType"] = change.Change,
            ["resource"] = resource,
            ["resourceData"] = new JsonObject { ["@odata.type"] = "#Microsoft.Graph." + type, ["@odata.id"] = resource, ["id"] = change.Id },
        });
    }

    private static JsonObject Body(JsonObject subscription, JsonObject told)
    {
        told["subscriptionId"] = subscription.Text("id");
        told["subscriptionExpirationDateTime"] = subscription.Text("expirationDateTime");
        told["clientState"] = subscription.Text("clientState");
        told["tenantId"] = SandboxIds.Tenant;
        return new() { ["value"] = new JsonArray(told) };
    }

    private async Task SendAsync()
    {
        try
        {
            await foreach (var (url, body) in queue.Reader.ReadAllAsync(ended.Token))
            {
                var fault = faults.Take("notifications", "POST", new Uri(url).AbsolutePath);
                if (fault?.Kind == FaultKind.Drop) continue;
                if (fault?.Kind == FaultKind.Late) await Task.Delay(fault.Wait, ended.Token);
                for (var times = fault?.Kind == FaultKind.Duplicate ? 2 : 1; times > 0; times--) await SendAsync(url, body);
            }
        }
        catch (OperationCanceledException)
        {
            // The sandbox ends.
        }
    }

    private async Task SendAsync(string url, JsonObject body)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (attempt > 0) await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), ended.Token);
            try
            {
                // Whole, with its length: not every subscriber reads chunks.
                using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
                using var response = await http.PostAsync(new Uri(url), content, ended.Token);
                if (response.IsSuccessStatusCode) return;
            }
            catch (Exception problem) when (problem is HttpRequestException || problem is OperationCanceledException && !ended.IsCancellationRequested)
            {
                // The subscriber is away; the next attempt, or its delta query, will tell it.
            }
        }
    }

    private static GraphProblem Failed(string why) => GraphProblem.BadRequest("ValidationError", why);
}
