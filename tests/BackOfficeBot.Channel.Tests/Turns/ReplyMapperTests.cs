using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Channel.Tests.Turns;

/// The answers to invokes byte for byte, as the protocol's pages show them, and what each reply becomes in each turn.
public sealed class ReplyMapperTests
{
    private static readonly AdaptiveCard Card = new() { Body = [new TextBlock { Text = "Fatto" }] };
    private static readonly string CardText = JsonSerializer.Serialize(Card, CardJson.Default.AdaptiveCard);
    private static readonly OAuthCard OAuth = new() { Text = "Accedi", ConnectionName = "graph", Buttons = [ChannelAction.SignIn("Accedi", "https://token.example/s")] };
    private static readonly string OAuthText = JsonSerializer.Serialize(OAuth, ActivityJson.Default.OAuthCard);
    private static readonly Choice Bruno = new() { Title = "Bruno Bianchi", Value = "22222222" };

    [Fact]
    public void A_card_takes_the_place_of_the_pressed_one() =>
        Body("invoke-cardAction", Reply.Card(Card, "Fatto"), """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":CARD}""");

    [Fact]
    public void A_text_answers_a_press() =>
        Body("invoke-cardAction", Reply.Message("Fatto"), """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Fatto"}""");

    [Fact]
    public void Nothing_leaves_the_pressed_card_as_it_is() =>
        Body("invoke-cardAction", Reply.None, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":""}""");

    [Fact]
    public void An_error_of_a_press_is_HTTP_200_with_its_status_inside() =>
        Body("invoke-cardAction", Reply.Error("Non riesco") with { Status = 503, Code = "Unavailable" },
            """{"statusCode":503,"type":"application/vnd.microsoft.error","value":{"code":"Unavailable","message":"Non riesco"}}""");

    [Fact]
    public void A_sign_in_within_a_press_is_a_login_request() =>
        Body("invoke-cardAction", Reply.SignIn(OAuth), """{"statusCode":401,"type":"application/vnd.microsoft.activity.loginRequest","value":OAUTH}""");

    [Theory]
    [InlineData("invoke-task-fetch")]
    [InlineData("invoke-task-submit")]
    [InlineData("invoke-extension-fetchTask")]
    [InlineData("invoke-extension-submitAction")]
    public void A_dialog_goes_on_with_a_card_and_its_size(string sample) =>
        Body(sample, Reply.Dialog(Card, "Riunione") with { Height = DialogSize.Large },
            """{"task":{"type":"continue","value":{"title":"Riunione","height":"large","width":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":CARD}}}}""");

    [Theory]
    [InlineData("invoke-task-submit")]
    [InlineData("invoke-extension-fetchTask")]
    [InlineData("invoke-extension-submitAction")]
    public void A_dialog_ends_with_a_text(string sample) =>
        Body(sample, Reply.Message("Fatto"), """{"task":{"type":"message","value":"Fatto"}}""");

    [Fact]
    public void A_dialog_closes_with_an_empty_answer() => Assert.Equal((200, 0), (Map("invoke-task-submit", Reply.None).Invoke!.Status, Map("invoke-task-submit", Reply.None).Invoke!.ToAnswer().Body.Length));

    [Fact]
    public void An_error_in_a_dialog_offers_to_send_the_same_once_more_so_nothing_typed_is_lost()
    {
        var body = JsonNode.Parse(Map("invoke-task-submit", Reply.Error("Il calendario non risponde") with { RetryTitle = "Riprova" }).Invoke!.ToAnswer().Body.Span)!;
        var card = body["task"]!["value"]!["card"]!["content"]!;
        Assert.Equal("Il calendario non risponde", card["body"]![0]!["text"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Activities.Sample.Json("invoke-task-submit"))!["value"]!["data"], card["actions"]![0]!["data"]));
    }

    [Fact]
    public void Results_stand_in_a_list_with_their_previews() =>
        Body("invoke-extension-query", Reply.Results([new(Card, new() { Title = "CALL-2026-0000001", Text = "Notaio" })]),
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":CARD,"preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"CALL-2026-0000001","text":"Notaio"}}}]}}""");

    [Theory]
    [InlineData("invoke-extension-query")]
    [InlineData("invoke-extension-queryLink")]
    public void A_search_that_finds_nothing_says_so_in_its_own_way(string sample)
    {
        Body(sample, Reply.None, """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""");
        Body(sample, Reply.Error("Non riesco"), """{"composeExtension":{"type":"message","text":"Non riesco"}}""");
    }

    [Theory]
    [InlineData("invoke-extension-selectItem")]
    [InlineData("invoke-extension-queryLink")]
    [InlineData("invoke-extension-submitAction")]
    public void A_card_goes_into_the_compose_box(string sample) =>
        Body(sample, Reply.Card(Card, "Chiamata"),
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":CARD,"preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"Chiamata"}}}]}}""");

    [Fact]
    public void A_message_extension_asks_for_a_sign_in_with_a_link() =>
        Body("invoke-extension-query", Reply.SignIn(OAuth),
            """{"composeExtension":{"type":"auth","suggestedActions":{"actions":[{"type":"openUrl","title":"Accedi","value":"https://token.example/s"}]}}}""");

    [Fact]
    public void Typeahead_gets_its_choices()
    {
        Body("invoke-search", Reply.Choices([Bruno]),
            """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"Bruno Bianchi","value":"22222222"}]}}""");
        Body("invoke-search", Reply.Error("Non riesco"), """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[]}}""");
    }

    [Fact]
    public void A_token_that_cannot_be_exchanged_is_412_so_that_the_client_shows_the_sign_in()
    {
        var response = Map("invoke-tokenExchange", Reply.Invoke(412, new TokenExchangeResponse("8e1f", "graph") { FailureDetail = "No consent" })).Invoke!;
        Assert.Equal(412, response.Status);
        Assert.Equal("""{"id":"8e1f","connectionName":"graph","failureDetail":"No consent"}""", Encoding.UTF8.GetString(response.ToAnswer().Body.Span));
    }

    [Theory]
    [InlineData("invoke-fileConsent")]
    [InlineData("invoke-messageSubmitAction")]
    [InlineData("invoke-verifyState")]
    public void Other_invokes_are_answered_empty_and_the_reply_is_a_message(string sample)
    {
        var answer = Map(sample, Reply.Message("Grazie"));
        Assert.Equal((200, null), (answer.Invoke!.Status, answer.Invoke.Body));
        Assert.Equal("Grazie", Sent(answer).Text);
        Assert.Empty(Map(sample, Reply.None).Outgoing);
    }

    [Fact]
    public void A_message_is_answered_where_it_was_written()
    {
        var sent = Sent(Map("message-channel-thread", Reply.Message("ciao")));
        var came = Activities.Sample.Of("message-channel-thread");
        Assert.Equal((came.Id, came.Conversation, came.From, came.Recipient, "message"), (sent.ReplyToId, sent.Conversation, sent.Recipient, sent.From, sent.Type));
    }

    [Fact]
    public void A_card_to_words_is_a_message_with_a_summary()
    {
        var sent = Sent(Map("message-personal", Reply.Card(Card, "Tre proposte")));
        Assert.Equal("Tre proposte", sent.Summary);
        Assert.Same(Card, Assert.Single(sent.Attachments!).Content);
    }

    [Fact]
    public void A_card_to_an_older_clients_press_takes_the_pressed_ones_place()
    {
        var update = Assert.IsType<Update>(Assert.Single(Map("message-action-submit", Reply.Card(Card, "Fatto")).Outgoing));
        Assert.Equal("1764000000000", update.ActivityId);
        Assert.IsType<Send>(Assert.Single(Map("message-action-submit", Reply.Error("Non riesco")).Outgoing));
    }

    [Fact]
    public void What_all_are_to_see_is_answered_in_place_and_updated()
    {
        var answer = Map("invoke-cardAction-refresh", Reply.CardForAll(Card, "Approvata"));
        Assert.IsType<CardActionResponse>(answer.Invoke!.Body);
        Assert.Equal("1764000000010", Assert.IsType<Update>(Assert.Single(answer.Outgoing)).ActivityId);
        Assert.IsType<Send>(Assert.Single(Map("message-personal", Reply.CardForAll(Card, "Approvata")).Outgoing));
    }

    [Fact]
    public void What_follows_an_answer_is_sent_in_its_order()
    {
        var kept = Activities.Sample.Of("message-personal");
        var answer = Map("invoke-cardAction", Reply.Card(Card, "Fatto").And(Reply.Message("uno").And(Reply.Card(Card, "due"))).And(Reply.Delete("9")).And(Reply.Rerun(kept)));
        Assert.IsType<CardActionResponse>(answer.Invoke!.Body);
        Assert.Collection(answer.Outgoing,
            o => Assert.Equal("uno", Assert.IsType<Send>(o).Activity.Text),
            o => Assert.Equal("due", Assert.IsType<Send>(o).Activity.Summary),
            o => Assert.Equal("9", Assert.IsType<Delete>(o).ActivityId),
            o => Assert.Same(kept, Assert.IsType<Rerun>(o).Activity));
    }

    [Fact]
    public void A_text_with_more_than_words_is_sent_beside_the_answer()
    {
        var answer = Map("invoke-cardAction", Reply.Message("Scegli") with { SuggestedActions = [ChannelAction.ImBack("aiuto")] });
        Assert.Equal("aiuto", Sent(answer).SuggestedActions!.Actions![0].Title);
    }

    [Fact]
    public void A_sign_in_to_words_is_the_sign_in_card() =>
        Assert.Equal(OAuthCard.ContentType, Assert.Single(Sent(Map("message-personal", Reply.SignIn(OAuth))).Attachments!).ContentType);

    [Fact]
    public void A_kept_press_that_is_answered_again_updates_its_card()
    {
        var turn = TestTurns.Of("invoke-cardAction") with { Detached = true };
        var answer = ReplyMapper.Map(turn, Reply.Card(Card, "Fatto"));
        Assert.Null(answer.Invoke);
        Assert.Equal("1764000000010", Assert.IsType<Update>(Assert.Single(answer.Outgoing)).ActivityId);
    }

    [Theory]
    [InlineData("installationUpdate-add")]
    [InlineData("conversationUpdate-membersAdded")]
    public void A_welcome_is_a_message_of_its_own(string sample) => Assert.Null(Sent(Map(sample, Reply.Card(Card, "Benvenuta"))).ReplyToId);

    private static Answer Map(string sample, Reply reply) => ReplyMapper.Map(TestTurns.Of(sample), reply);

    private static Activity Sent(Answer answer) => Assert.IsType<Send>(Assert.Single(answer.Outgoing)).Activity;

    private static void Body(string sample, Reply reply, string expected)
    {
        var answer = Map(sample, reply);
        Assert.Empty(answer.Outgoing);
        Assert.Equal(200, answer.Invoke!.Status);
        Assert.Equal(
            expected.Replace("CARD", CardText, StringComparison.Ordinal).Replace("OAUTH", OAuthText, StringComparison.Ordinal),
            Encoding.UTF8.GetString(answer.Invoke.ToAnswer().Body.Span));
    }
}
