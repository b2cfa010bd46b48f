using System.Globalization;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Graph.Subscriptions;

/// <summary>Subscriptions to changes (<see href="https://learn.microsoft.com/graph/change-notifications-overview"/>).</summary>
internal static class SubscriptionRoutes
{
    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("GET", "subscriptions", "", call => call.Page(Mine(call).Select(Json.Public), "subscriptions")),
        new("POST", "subscriptions", "", Create),
        new("GET", "subscriptions/{id}", "", call => call.Item(Find(call).Public(), "subscriptions")),
        new("PATCH", "subscriptions/{id}", "", Renew),
        new("DELETE", "subscriptions/{id}", "", Delete),
        new("POST", "subscriptions/{id}/reauthorize", "", Reauthorize),
    ];

    private static GraphReply Create(GraphCall call)
    {
        var body = call.Body;
        var resource = body.Text("resource") ?? throw Invalid("resource is required.");
        var watched = Watched.Of(resource, call.Caller.PersonId, call.Office) ?? throw Invalid($"The resource '{resource}' cannot be subscribed to.");
        var granted = call.Caller.IsApp && call.Caller.Scopes.Count == 0 ? call.Office.Seed.AppPermissions : call.Caller.Scopes;
        if (!Permissions.Cover(granted, watched.Need, false)) throw GraphProblem.Denied("Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        // What others share is read in a person's name, and not subscribed to: https://learn.microsoft.com/graph/outlook-share-messages-folders
        if (!call.Caller.IsApp && watched.OwnerId != call.Caller.PersonId) throw GraphProblem.Denied();
        if (body.Text("changeType")?.Split(',').All(change => change.Trim() is "created" or "updated" or "deleted") != true) throw Invalid("changeType must be created, updated or deleted.");
        var subscription = new JsonObject
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["resource"] = resource,
            ["applicationId"] = call.Caller.AppId,
            ["changeType"] = body.Text("changeType"),
            ["clientState"] = body.Text("clientState"),
            ["notificationUrl"] = body.Text("notificationUrl"),
            ["lifecycleNotificationUrl"] = body.Text("lifecycleNotificationUrl"),
            ["expirationDateTime"] = Expiration(call, watched),
            ["creatorId"] = call.Caller.PersonId ?? call.Caller.AppId,
            ["includeResourceData"] = false,
            ["latestSupportedTlsVersion"] = "v1_2",
        };
        call.Office.Subscriptions[(string)subscription["id"]!] = (subscription, watched);
        return call.Item(subscription.Public(), "subscriptions", 201);
    }

    private static GraphReply Renew(GraphCall call)
    {
        var subscription = Find(call);
        if (call.Body.At("expirationDateTime") is not null) subscription["expirationDateTime"] = Expiration(call, call.Office.Subscriptions[call["id"]].Watched);
        subscription.Remove(Notifier.Halted);
        return call.Item(subscription.Public(), "subscriptions");
    }

    private static GraphReply Reauthorize(GraphCall call)
    {
        Find(call).Remove(Notifier.Halted);
        return GraphReply.Done;
    }

    private static GraphReply Delete(GraphCall call)
    {
        Find(call);
        call.Office.Subscriptions.Remove(call["id"]);
        return GraphReply.Done;
    }

    private static string Expiration(GraphCall call, Watched watched)
    {
        if (!DateTimeOffset.TryParse(call.Body.Text("expirationDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)) throw Invalid("expirationDateTime is required.");
        if (end <= call.Office.Now) throw Invalid("Subscription expiration must be in the future.");
        if (end > call.Office.Now.AddMinutes(watched.Minutes)) throw Invalid($"Subscription expiration can only be {watched.Minutes} minutes in the future.");
        return Json.Iso(end);
    }

    private static IEnumerable<JsonObject> Mine(GraphCall call) => call.Office.Subscriptions.Values.Select(entry => entry.Subscription)
        .Where(subscription => subscription.Text("creatorId") == (call.Caller.PersonId ?? call.Caller.AppId) && DateTimeOffset.Parse(subscription.Text("expirationDateTime")!, CultureInfo.InvariantCulture) > call.Office.Now);

    private static JsonObject Find(GraphCall call) => Mine(call).FirstOrDefault(subscription => subscription.Text("id") == call["id"]) ?? throw GraphProblem.NotFound("ResourceNotFound", "The object was not found.");

    private static GraphProblem Invalid(string why) => GraphProblem.BadRequest("InvalidRequest", why);
}
