using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Testing;

/// <summary>A message extension: forty tasks to be found page by page, one to be made of a message, and links to them.</summary>
internal static class TaskExtension
{
    private static readonly CardVerb<NoState, NewTask> Make = new("task.make", NoState.Json, NewTaskJson.Default.NewTask);

    public static IEnumerable<Route> Routes { get; } =
    [
        Route.Invoke(InvokeNames.ExtensionQuery + "/find", (turn, _) => ValueTask.FromResult(Find(turn))),
        Route.Invoke(InvokeNames.ExtensionSelectItem, (turn, _) => ValueTask.FromResult<Reply>(Card(turn.Activity.Value!.Value.GetProperty("task").GetString()! + ", per intero"))),
        Route.Invoke(InvokeNames.ExtensionFetchTask + "/make", (turn, _) => ValueTask.FromResult<Reply>(Form(turn))),
        Make.Handle((_, _, form, _) => ValueTask.FromResult<Reply>(Card(form.Subject ?? ""))),
        Route.Invoke(InvokeNames.ExtensionQueryLink, (turn, _) => ValueTask.FromResult<Reply>(Card(turn.Activity.ValueAs(ActivityJson.Default.QueryLinkValue)!.Url!))),
    ];

    public static Reply Find(Turn turn)
    {
        var query = turn.Activity.ValueAs(ActivityJson.Default.ExtensionQueryValue)!;
        var found = Enumerable.Range(1, 40).Select(n => $"TASK-{n:00}").Where(name => name.Contains(query.Text("text"), StringComparison.OrdinalIgnoreCase));
        return Reply.Results([.. found.Skip(query.QueryOptions!.Skip ?? 0).Take(query.QueryOptions.Count ?? 25).Select(Result)]);
    }

    private static ExtensionResult Result(string name) => new(Words(name), new()
    {
        Title = name,
        Tap = new() { Type = "invoke", Value = JsonElement.Parse($$"""{"task":"{{name}}"}""") },
    });

    private static DialogReply Form(Turn turn)
    {
        var message = turn.Activity.ValueAs(ActivityJson.Default.ExtensionActionValue)!.MessagePayload;
        var text = message is { } payload ? payload.GetProperty("body").GetProperty("content").GetString() : null;
        return Reply.Dialog(new AdaptiveCard { Body = [new InputText { Id = "subject", Label = "Oggetto", Value = text }], Actions = [Make.Submit(turn.Seal, "Salva", new())] }, "Nuova attività");
    }

    private static CardReply Card(string text) => Reply.Card(Words(text), text);

    private static AdaptiveCard Words(string text) => new() { Body = [new TextBlock { Text = text, Wrap = true }] };
}

internal sealed record NewTask(string? Subject);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewTask))]
internal sealed partial class NewTaskJson : JsonSerializerContext;
