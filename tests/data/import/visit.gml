Creator "yFiles"
# a comment
graph
[
  directed 1
  label "The visit"
  node
  [
    id -1
    label "Ann Lee &quot;A&quot; &#252;"
    type "person"
    graphics
    [
      x 10.5
      y 20.0
      w 30.0
      fill "#FF0000"
    ]
    born 1950
    address
    [
      town "Seoul [KR]"
      code "007"
    ]
  ]
  node
  [
    id 7
    label "Bee & Sons"
    graphics [ x 100.0 y 20.0 ]
    share 2.5E-1
  ]
  node [ id 9 graphics [ x 100.0 y 60.0 ] ]
  edge [ source -1 target 7 label "works for" weight 2 ]
  edge [ source -1 target 7 label "owns" ]
  edge [ source 7 target 7 ]
  edge [ source 9 target 12 label "pays" ]
  edge [ source 9 ]
]
