using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Connector;
using BackOfficeBot.Channel.SignIn;
using BackOfficeBot.Channel.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Testing;

/// <summary>A small bot made with the real channel, for what the product's skills do not ask of it: dialogs of several pages, message extensions, files, members.</summary>
public sealed class ChannelBot(ConnectorClient connector, UserTokens tokens, SignInFlow signIn)
{
    private static readonly HttpClient http = new();

    /// <summary>Makes the bot for <c>SandboxOptions.Bot</c>.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton<ChannelBot>().AddSingleton<ITurnErrors, Words>().AddBotChannel(builder.Configuration)
            .AddBotTurns(s => [.. s.GetRequiredService<ChannelBot>().Routes, .. new LeaveDialog().Routes, .. TaskExtension.Routes, .. s.GetRequiredService<SignInFlow>().Routes]);
        var app = builder.Build();
        app.MapBot();
        return app;
    }

    private IEnumerable<Route> Routes =>
    [
        Route.Text(SayAsync),
        Route.Invoke(InvokeNames.FileConsent, FileAsync),
        Route.Invoke(InvokeNames.ExtensionQuery + "/private", async (turn, ct) => await SignedInAsync(turn, ct) ?? TaskExtension.Find(turn)),
        Route.Invoke(InvokeNames.Search + "/people", (turn, _) => ValueTask.FromResult(Reply.Choices([.. People(turn)]))),
        Route.Event("installationUpdate", (_, _) => ValueTask.FromResult(Reply.None)),
    ];

    private async ValueTask<Reply> SayAsync(Turn turn, CancellationToken ct) => turn.Text switch
    {
        "permesso" => Reply.Card(LeaveDialog.Invitation(turn), "Permesso"),
        "chi c'è" => Reply.Message(string.Join(", ", await MembersAsync(turn, ct))),
        "verbale" => Reply.None.And(Consent()),
        "accedi" => await SignedInAsync(turn, ct) ?? Reply.Message("Hai accesso."),
        var other => Reply.Message("Non so che cosa sia: " + other),
    };

    private async Task<Reply?> SignedInAsync(Turn turn, CancellationToken ct) =>
        await tokens.GetAsync(turn.User.Id!, ct: ct) is null ? await signIn.AskAsync(turn, "Serve il tuo consenso.", "Accedi", silently: true, ct) : null;

    private async Task<List<string>> MembersAsync(Turn turn, CancellationToken ct)
    {
        List<string> names = [];
        await foreach (var member in connector.MembersAsync(turn.Activity.ServiceUrl!, turn.Conversation.BaseId, pageSize: 3, ct))
            names.Add(member.Name!);
        return names;
    }

    private static MessageReply Consent() => new()
    {
        Attachments =
        [
            new()
            {
                ContentType = FileConsentCard.ContentType,
                Name = "verbale.txt",
                Content = new FileConsentCard { Description = "Il verbale di ieri", SizeInBytes = 7, AcceptContext = JsonElement.Parse("""{"minutes":1}"""), DeclineContext = JsonElement.Parse("""{"minutes":1}""") },
            },
        ],
    };

    private static async ValueTask<Reply> FileAsync(Turn turn, CancellationToken ct)
    {
        var consent = turn.Activity.ValueAs(ActivityJson.Default.FileConsentValue)!;
        var asked = turn.Activity.ReplyToId!;
        if (consent is not { Action: "accept", UploadInfo: { } upload })
            return Reply.Update(asked, new AdaptiveCard { Body = [new TextBlock { Text = "Il verbale resta qui.", Wrap = true }] }, "Rifiutato");
        using var content = new ByteArrayContent("Verbale"u8.ToArray()) { Headers = { ContentRange = new(0, 6, 7) } };
        using var uploaded = await http.PutAsync(upload.UploadUrl, content, ct);
        uploaded.EnsureSuccessStatusCode();
        var info = new FileInfoCard { UniqueId = upload.UniqueId, FileType = upload.FileType };
        return new MessageReply { Attachments = [new() { ContentType = FileInfoCard.ContentType, Name = upload.Name, ContentUrl = upload.ContentUrl, Content = info }] }.And(Reply.Delete(asked));
    }

    private static IEnumerable<Choice> People(Turn turn)
    {
        var typed = turn.Activity.ValueAs(ActivityJson.Default.SearchValue)!.QueryText!;
        return ((string[])["Anna Rossi", "Marco Rossi", "Paolo Ferrari"]).Where(name => name.Contains(typed, StringComparison.OrdinalIgnoreCase)).Select(name => new Choice { Title = name, Value = name });
    }

    private sealed class Words : ITurnErrors
    {
        public ValueTask<Reply> ReplyAsync(Turn turn, Exception error, CancellationToken ct) => ValueTask.FromResult<Reply>(Reply.Error("Errore: " + error.GetType().Name));
    }
}
